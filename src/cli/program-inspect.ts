import type { Command } from 'commander';
import type { DetectOptions, DeterOptions, GameOptions, ReachOptions, SampleOptions } from './commands/inspect.ts';
import { examples, options, refuseUnheeded, withOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** `servanda inspect` and its formulas. What both take may stand behind a formula's name. */
export function addInspect(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const inspect = program
    .command('inspect')
    .description('what inspections can and cannot find: under an agreement, or by one of the formulas')
    .argument('[agreement]', 'id of an agreement, or an agreement file')
    .addOption(options.on())
    .addOption(options.party())
    .option('--quota <name>', 'another quota of inspections than the first that the agreement has')
    .option('--false <number>', 'so many false ones, instead of a choice of numbers')
    .option('--periods <number>', 'periods of a year in the inspection game (52)')
    .option('--penalty <number>', 'what being caught costs there, in undetected violations (1)');
  withOptions(inspect, ['record', 'json'])
    .action(async (name: string | undefined, _asked: unknown, command: Command) => {
      const { reachCommand } = await import('./commands/inspect.ts');
      done(reachCommand(name, command.optsWithGlobals<ReachOptions>(), terminal));
    })
    .addHelpText(
      'after',
      examples([
        'inspect new-start',
        'inspect new-start --on 2020-10-01 --party USA --false 30',
        'inspect inf --on 1989-01-01',
        'inspect sample --items 700 --false 10 --miss 0.1',
        'inspect detect --items 700 --false 10 --inspected 10 --years 15',
        'inspect game --periods 52 --inspections 10',
        'inspect deter --gain 1 --penalty 9',
      ]),
    );

  inspect.hook('preAction', refuseUnheeded);
  const formula = (name: string, description: string): Command => {
    return inspect.command(name).description(description).addOption(options.json());
  };
  formula('sample', 'how many to draw, so that all false items are missed with a small probability at most')
    .option('--items <number>', 'how many there are')
    .option('--false <number>', 'how many of them are false')
    .option('--miss <probability>', 'with what probability all of these may be missed, such as 0.05')
    .action(async (_asked: unknown, command: Command) => {
      const { sampleCommand } = await import('./commands/inspect.ts');
      done(sampleCommand(command.optsWithGlobals<SampleOptions>(), terminal));
    });
  formula('detect', 'with what probability a sample finds at least one false item')
    .option('--items <number>', 'how many there are')
    .option('--false <number>', 'how many of them are false')
    .option('--inspected <number>', 'how many are drawn')
    .option('--years <number>', 'anew in each of so many years (1)')
    .action(async (_asked: unknown, command: Command) => {
      const { detectCommand } = await import('./commands/inspect.ts');
      done(detectCommand(command.optsWithGlobals<DetectOptions>(), terminal));
    });
  formula('game', 'when to inspect, against somebody who watches and chooses when to violate')
    .option('--periods <number>', 'how many periods there are')
    .option('--inspections <number>', 'how many inspections the inspector has')
    .option('--violations <number>', 'how many times the other would violate (1)')
    .option('--penalty <number>', 'what being caught costs him, in undetected violations (1)')
    .action(async (_asked: unknown, command: Command) => {
      const { gameCommand } = await import('./commands/inspect.ts');
      done(gameCommand(command.optsWithGlobals<GameOptions>(), terminal));
    });
  formula('deter', 'from which probability of being found on a violation does not pay')
    .option('--gain <number>', 'what an undetected violation is worth')
    .option('--penalty <number>', 'what a detected one costs, in the same unit')
    .action(async (_asked: unknown, command: Command) => {
      const { deterCommand } = await import('./commands/inspect.ts');
      done(deterCommand(command.optsWithGlobals<DeterOptions>(), terminal));
    });
}

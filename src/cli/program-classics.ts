import type { Command } from 'commander';
import type { AdjustmentOptions, ConeOptions, RichardsonOptions } from './commands/classics.ts';
import type { Form } from './forms.ts';
import { options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The classic models of an arms race, below `servanda forecast`. */
export function addClassics(forecast: Command, terminal: Terminal, done: (code: number) => void): void {
  const richardson = forecast
    .command('richardson')
    .description("Richardson's arms race: equilibrium, stability and the exact course")
    .option('--k <number>', 'defence: what x adds a year for each unit of y')
    .option('--a <number>', 'fatigue of x, a year')
    .option('--l <number>', 'defence: what y adds a year for each unit of x')
    .option('--b <number>', 'fatigue of y, a year')
    .option('--g <number>', 'grievance of x, units a year')
    .option('--h <number>', 'grievance of y, units a year')
    .option('--x <number>', 'where x begins, for a course')
    .option('--y <number>', 'where y begins, for a course')
    .option('--years <number>', 'for how many years (10)')
    .option('--svg', 'the phase portrait in SVG')
    .addOption(options.json())
    .action(async (_asked: unknown, command: Command) => {
      const { richardsonCommand } = await import('./commands/classics.ts');
      done(await richardsonCommand(command.optsWithGlobals<RichardsonOptions>(), terminal));
    });
  richardson
    .command('fit')
    .description('the line through yearly changes against totals: slope, and the total at which nothing changes')
    .argument('<file>', 'CSV: a year, and one column or several that are added')
    .addOption(options.json())
    .action(async (file: string, _asked: unknown, command: Command) => {
      const { fitCommand } = await import('./commands/classics.ts');
      done(fitCommand(file, command.optsWithGlobals<Form>(), terminal));
    });
  forecast
    .command('adjustment')
    .description('stock adjustment: each year a share of the gap to the stock that is wanted is closed')
    .option('--theta <number>', 'the share of the gap that is closed in a year, 0 to 1')
    .option('--alpha <number>', 'what is wanted in any case')
    .option('--beta <number>', "what is wanted for each unit of the rival's stock")
    .option('--gamma <number>', 'what is wanted for each unit of income')
    .option('--stock <number>', 'the stock at the start')
    .option('--rival <number>', 'the stock of the rival')
    .option('--income <number>', 'the income')
    .option('--years <number>', 'for how many years (10)')
    .addOption(options.json())
    .action(async (_asked: unknown, command: Command) => {
      const { adjustmentCommand } = await import('./commands/classics.ts');
      done(adjustmentCommand(command.optsWithGlobals<AdjustmentOptions>(), terminal));
    });
  const cone = forecast
    .command('cone')
    .description('the cone of mutual deterrence: the least forces with which both deter');
  for (const side of ['a', 'b'] as const) {
    const other = side === 'a' ? 'b' : 'a';
    cone
      .option(`--f-${side} <number>`, `missiles of ${other} that one of ${side} destroys`)
      .option(`--v-${side} <number>`, `casualties that one missile of ${side} does`)
      .option(`--c-${side} <number>`, `casualties that deter ${side}`)
      .option(`--m-${side} <number>`, `missiles that ${side} has, to say who deters at these`);
  }
  cone.addOption(options.json()).action(async (_asked: unknown, command: Command) => {
    const { coneCommand } = await import('./commands/classics.ts');
    done(coneCommand(command.optsWithGlobals<ConeOptions>(), terminal));
  });
}

import { Command } from 'commander';
import { type AssessOptions, assessCommand } from './commands/assess.ts';
import { type DefineOptions, defineCommand } from './commands/define.ts';
import { lintCommand } from './commands/lint.ts';
import { showCommand } from './commands/show.ts';
import { statusCommand } from './commands/status.ts';
import { summaryCommand } from './commands/summary.ts';
import { type Asking, options, withOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** Help is as wide as everything else that is printed. */
const HELP = { helpWidth: 80, minWidthToWrap: 20 } as const;

/** The commands and what each of them takes. `done` gets the exit code of the one that ran. */
export function makeProgram(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('servanda')
    .description(
      'Arms-control agreements, executable: who was bound by what, was it kept, and why, under each reading.',
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(text.replace(/^error: /, '')) })
    .helpCommand(false)
    .configureHelp(HELP);
  withOptions(program, ['record', 'json']);
  program
    .action((asked: Asking) => done(summaryCommand(asked, terminal)))
    .addHelpText(
      'after',
      examples([
        '',
        'status --on 2019-07-15',
        'assess new-start --on 2022-03-01 --party USA',
        'show new-start "II(1)(b)"',
        'define inf --basing ground --flight cruise --range 2350',
      ]),
    );

  const assess = program
    .command('assess')
    .description('what held of each provision, for whom, under whose reading')
    .argument('[agreements...]', 'ids of agreements, or agreement files; without any, all');
  withOptions(assess, [
    'on',
    'from',
    'to',
    'known',
    'party',
    'reading',
    'patch',
    'record',
    'json',
    'csv',
    'why',
    'all',
    'failOn',
  ])
    .option('--provision <article>', 'one provision, as cited')
    .action((names: string[], _asked: unknown, command: Command) =>
      done(assessCommand(names, command.optsWithGlobals<AssessOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples([
        'assess new-start --on 2018-02-05',
        'assess new-start --on 2022-03-01 --party USA --provision "II(1)(c)" --why',
        'assess new-start --on 2023-06-15 --reading RUS',
        'assess inf --from 2019-01-01 --to 2019-08-02 --json',
      ]),
    );

  const status = program.command('status').description('which agreements bind whom on a day (today, without --on)');
  withOptions(status, ['on', 'known', 'party', 'reading', 'patch', 'record', 'json', 'failOn'])
    .action((_asked: unknown, command: Command) => done(statusCommand(command.optsWithGlobals<Asking>(), terminal)))
    .addHelpText('after', examples(['status', 'status --on 2019-08-01', 'status --on 2026-02-04 --party RUS']));

  const show = program
    .command('show')
    .description('an agreement, or one provision: what it says, how it is counted, when it binds, who disputes it')
    .argument('<agreement>', 'id of an agreement, or an agreement file')
    .argument('[provision]', 'an article as cited, such as "II(1)(b)"');
  withOptions(show, ['known', 'record', 'json', 'all'])
    .action((name: string, provision: string | undefined, _asked: unknown, command: Command) =>
      done(showCommand(name, provision, command.optsWithGlobals<Asking>(), terminal)),
    )
    .addHelpText('after', examples(['show inf', 'show new-start "II(1)(b)"', 'show inf "VI(1)"']));

  const define = program
    .command('define')
    .description('is this item covered, by which term')
    .argument('<agreement>', 'id of an agreement, or an agreement file')
    .option('--item <name>', 'a type in the record, by any of its names')
    .option('--kind <kind>', 'missile (the default), launcher, aircraft (a bomber), warhead or facility')
    .option('--basing <basing>', 'ground, sea, submarine, air or space')
    .option('--flight <flight>', 'ballistic, cruise or hypersonic-glide')
    .option('--range <km>', 'its range: 2350, or 400-700 where only a band is known')
    .option('--status <status>', 'deployed or non-deployed')
    .option('--armament <armament>', 'nuclear or conventional')
    .option('--role <role>', 'weapon, test, training, space-launch, interceptor, booster or drone')
    .option('--place <place>', 'where it is, or was launched from')
    .option('--carries <term>', 'what it holds, has launched or is equipped for');
  withOptions(define, ['known', 'reading', 'record', 'json'])
    .addOption(options.failOn())
    .action((name: string, _asked: unknown, command: Command) =>
      done(defineCommand(name, command.optsWithGlobals<DefineOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples([
        'define inf --basing ground --flight cruise --range 2350',
        'define inf --item 9M729',
        'define new-start --item "Trident II"',
      ]),
    );

  const lint = program
    .command('lint')
    .description('what is wrong with agreement and patch files: place, what was found, what was expected, a fix')
    .argument('<files...>');
  withOptions(lint, ['record', 'json'])
    .action((files: string[], _asked: unknown, command: Command) =>
      done(lintCommand(files, command.optsWithGlobals<Asking>(), terminal)),
    )
    .addHelpText('after', examples(['lint my-draft.yaml', 'lint agreements/*.yaml']));

  for (const command of program.commands)
    command
      .exitOverride()
      .configureHelp(HELP)
      .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(text.replace(/^error: /, '')) });
  return program;
}

function examples(lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  servanda ${line}`.trimEnd())].join('\n');
}

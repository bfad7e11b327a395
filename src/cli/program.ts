import { Command } from 'commander';
import { type AssessOptions, assessCommand } from './commands/assess.ts';
import { calendarCommand } from './commands/calendar.ts';
import { type CompareOptions, compareCommand } from './commands/compare.ts';
import { type DefineOptions, defineCommand } from './commands/define.ts';
import { type DigestOptions, digestCommand } from './commands/digest.ts';
import { type FeedOptions, feedCommand } from './commands/feed.ts';
import type { ForecastOptions } from './commands/forecast.ts';
import type { HindcastOptions, SensitivityOptions } from './commands/forecast-checks.ts';
import { lintCommand } from './commands/lint.ts';
import { membersCommand } from './commands/members.ts';
import { type NewOptions, newCommand } from './commands/new.ts';
import { type ServeOptions, serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';
import { type SourcesOptions, sourcesCommand } from './commands/sources.ts';
import { statusCommand } from './commands/status.ts';
import { summaryCommand } from './commands/summary.ts';
import { tiesCommand } from './commands/ties.ts';
import { type TimelineOptions, timelineCommand } from './commands/timeline.ts';
import { type WhatIfOptions, whatIfCommand } from './commands/what-if.ts';
import { type Asking, examples, options, refuseUnheeded, withOptions } from './options.ts';
import { addClassics } from './program-classics.ts';
import { addInspect } from './program-inspect.ts';
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
    'confirmedOnly',
    'record',
    'json',
    'csv',
    'svg',
    'why',
    'all',
    'failOn',
  ])
    .option('--provision <article>', 'one provision, as cited')
    .action(async (names: string[], _asked: unknown, command: Command) =>
      done(await assessCommand(names, command.optsWithGlobals<AssessOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples([
        'assess new-start --on 2018-02-05',
        'assess new-start --on 2022-03-01 --party USA --provision "II(1)(c)" --why',
        'assess new-start --on 2023-06-15 --reading RUS',
        'assess inf --from 2019-01-01 --to 2019-08-02 --json',
        'assess new-start --provision "II(1)(b)" --svg > warheads.svg',
      ]),
    );

  const status = program.command('status').description('which agreements bind whom on a day (today, without --on)');
  withOptions(status, [
    'on',
    'known',
    'party',
    'endsBy',
    'reading',
    'patch',
    'confirmedOnly',
    'record',
    'json',
    'csv',
    'failOn',
  ])
    .action((_asked: unknown, command: Command) => done(statusCommand(command.optsWithGlobals<Asking>(), terminal)))
    .addHelpText(
      'after',
      examples([
        'status',
        'status --on 2019-08-01',
        'status --on 2026-02-04 --party RUS',
        'status --on 2026-01-01 --ends-by 2026-12-31',
      ]),
    );

  const members = program
    .command('members')
    .description('which states are bound by an agreement on a day, which only signed, and what keeps it from force')
    .argument('<agreement>', 'id of an agreement, or an agreement file');
  withOptions(members, ['on', 'known', 'reading', 'patch', 'confirmedOnly', 'record', 'json', 'csv'])
    .action((name: string, _asked: unknown, command: Command) =>
      done(membersCommand(name, command.optsWithGlobals<Asking>(), terminal)),
    )
    .addHelpText('after', examples(['members tpnw --on 2021-03-01', 'members ctbt', 'members npt --on 2003-04-10']));

  const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    value,
  ];
  const whatIfs = program
    .command('what-if')
    .description(
      'what would follow if an agreement were extended, left, suspended, joined, patched or allowed to lapse',
    )
    .argument('<agreements...>', 'ids of agreements, or agreement files')
    .option('--extend <period>', "extended by so long: '5 years'", collect)
    .option('--withdraw <state>', 'this state gives notice of withdrawal', collect)
    .option('--suspend <state>', 'this state suspends it', collect)
    .option('--join <state>', 'this state deposits its instrument', collect)
    .option(
      '--lapse [agreement]',
      'allowed to run out: without its extensions, or on the day of --at',
      (value, before) => collect(value, before as readonly string[] | undefined),
    )
    .option('--without <act>', 'as if this act of the record, by its id, had not taken place', collect)
    .option('--at <date>', 'the day on which it happens; one for all, or one for each in the order above', collect)
    .option('--by <state>', 'an extension by this state alone')
    .option('--ground <ground>', 'the ground of a withdrawal: supreme-interests, breach or amendment');
  withOptions(whatIfs, ['patch', 'on', 'known', 'reading', 'all', 'record', 'json', 'svg'])
    .action(async (names: string[], _asked: unknown, command: Command) => {
      const { lapse, ...rest } = command.optsWithGlobals<
        WhatIfOptions & { readonly lapse?: true | readonly string[] }
      >();
      const options = { ...rest, ...(lapse !== undefined && { lapse: lapse === true ? [''] : lapse }) };
      done(await whatIfCommand(names, options, terminal));
    })
    .addHelpText(
      'after',
      examples([
        "what-if new-start --extend '5 years' --at 2026-02-03",
        'what-if new-start --lapse',
        'what-if inf --without usa-withdrawal-2019',
        'what-if rarotonga --withdraw AUS --at 2027-01-01',
        "what-if new-start abm --extend 'new-start:5 years' --withdraw abm:USA --at 2001-12-13",
      ]),
    );

  const timeline = program
    .command('timeline')
    .description('the lives of agreements as lines over the years, for one state or as a whole, and what happened')
    .argument('[agreements...]', 'ids of agreements, or agreement files; without any, all')
    .option('--from <date>', 'from this day or year')
    .option('--to <date>', 'through this day, or to the start of this year');
  withOptions(timeline, ['party', 'known', 'record', 'json', 'csv', 'svg'])
    .action(async (names: string[], _asked: unknown, command: Command) =>
      done(await timelineCommand(names, command.optsWithGlobals<TimelineOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples([
        'timeline --party RUS --from 1960',
        'timeline start-1 sort new-start --json',
        'timeline start-1 sort new-start --svg > lifelines.svg',
      ]),
    );

  const calendar = program
    .command('calendar')
    .description('deadlines, ends, notices that run out and periodic exchanges as a calendar (iCalendar)')
    .argument('[agreements...]', 'ids of agreements, or agreement files; without any, all')
    .option('--base <url>', 'the address of the pages, for links');
  withOptions(calendar, ['party', 'from', 'to', 'known', 'record', 'json'])
    .action((names: string[], _asked: unknown, command: Command) =>
      done(calendarCommand(names, command.optsWithGlobals<FeedOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples(['calendar --party RUS --from 2026-01-01 --to 2026-12-31', 'calendar ccm ottawa > deadlines.ics']),
    );

  const feed = program
    .command('feed')
    .description('legal acts, declarations and findings that changed, newest first, as a feed (Atom)')
    .argument('[agreements...]', 'ids of agreements, or agreement files; without any, all')
    .option('--most <number>', 'at most so many entries (50)')
    .option('--base <url>', 'the address of the pages, for links');
  withOptions(feed, ['party', 'known', 'record', 'json'])
    .action((names: string[], _asked: unknown, command: Command) =>
      done(feedCommand(names, command.optsWithGlobals<FeedOptions>(), terminal)),
    )
    .addHelpText('after', examples(['feed --most 20', 'feed new-start --party RUS --base https://example.org']));

  const digest = program
    .command('digest')
    .description('a newsletter: what changed between two days, why it matters, and what is due or ends soon after')
    .option('--since <date>', 'from this day')
    .option('--until <date>', 'through this day; without it, today')
    .option('--base <url>', 'the address of the pages, for links')
    .option('--html', 'as an HTML mail instead of Markdown');
  withOptions(digest, ['party', 'record', 'json'])
    .action((_asked: unknown, command: Command) =>
      done(digestCommand(command.optsWithGlobals<DigestOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples(['digest --since 2026-01-01 --until 2026-03-31', 'digest --since 2026-11-01 --party RUS --html']),
    );

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

  const compare = program
    .command('compare')
    .description('two agreements or drafts side by side, provision by provision, by what they mean')
    .argument('<a>', 'id of an agreement, or an agreement file')
    .argument('<b>', 'the other')
    .option('--all', 'also in full what only one of them has');
  withOptions(compare, ['json', 'csv'])
    .action((a: string, b: string, _asked: unknown, command: Command) =>
      done(compareCommand([a, b], command.optsWithGlobals<CompareOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples(['compare start-1 new-start', 'compare ppwt-2008 ppwt-2014', 'compare new-start my-draft.yaml --json']),
    );

  const define = program
    .command('define')
    .description('is this item covered, by which term; without an agreement, by which of all')
    .argument('[agreements...]', 'ids of agreements, or agreement files')
    .option('--item <name>', 'a type in the record, by any of its names')
    .option('--kind <kind>', 'missile (the default), launcher, aircraft (a bomber), warhead or facility')
    .option('--basing <basing>', 'ground, sea, submarine, air or space')
    .option('--flight <flight>', 'ballistic, cruise or hypersonic-glide')
    .option('--range <km>', 'its range: 2350, or 400-700 where only a band is known')
    .option('--payload <kg>', 'what it can carry: 500, or 480-700 where only a band is known')
    .option('--status <status>', 'deployed or non-deployed')
    .option('--armament <armament>', 'nuclear or conventional')
    .option('--role <role>', 'weapon, test, training, space-launch, interceptor, booster or drone')
    .option('--place <place>', 'where it is, or was launched from')
    .option('--carries <term>', 'what it holds, has launched or is equipped for');
  withOptions(define, ['known', 'reading', 'record', 'json'])
    .addOption(options.failOn())
    .action((names: string[], _asked: unknown, command: Command) =>
      done(defineCommand(names, command.optsWithGlobals<DefineOptions>(), terminal)),
    )
    .addHelpText(
      'after',
      examples([
        'define inf --basing ground --flight cruise --range 2350',
        'define inf --item 9M729',
        'define --basing ground --flight ballistic --range 300 --payload 500',
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

  const ties = program
    .command('ties')
    .description('what of an agreement rests on others, what of others on it, and what happens if either is lost')
    .argument('[agreement]', 'id of an agreement, or an agreement file; without it, all ties');
  withOptions(ties, ['record', 'json', 'csv'])
    .action((name: string | undefined, _asked: unknown, command: Command) =>
      done(tiesCommand(name, command.optsWithGlobals<Asking>(), terminal)),
    )
    .addHelpText('after', examples(['ties new-start', 'ties nrrc-1987 --json', 'ties --csv']));

  const sources = program
    .command('sources')
    .description('what rests on each source of the register, and what is only recalled')
    .option('--agreement <agreement>', 'one agreement, with the ids of what rests on each of its sources')
    .option('--unused', 'only the sources on which nothing rests');
  withOptions(sources, ['record', 'json', 'csv'])
    .action((_asked: unknown, command: Command) =>
      done(sourcesCommand(command.optsWithGlobals<SourcesOptions>(), terminal)),
    )
    .addHelpText('after', examples(['sources', 'sources --agreement new-start', 'sources --unused --csv']));

  const forecast = program
    .command('forecast')
    .description('what forces each side could have under a scenario, what they cost, how well they would be known')
    .argument('[scenario]', 'id of a scenario, or a scenario file; without it, the list');
  withRuns(forecast)
    .addOption(options.csv())
    .option('--svg', 'the deployed warheads of --party as a fan, in SVG')
    .option('--party <state>', 'whose warheads to draw')
    .option('--parameters', 'every number that goes in, and where it comes from')
    .action(async (name: string | undefined, _asked: unknown, command: Command) => {
      const { forecastCommand } = await import('./commands/forecast.ts');
      done(await forecastCommand(name, command.optsWithGlobals<ForecastOptions>(), terminal));
    })
    .addHelpText(
      'after',
      examples([
        'forecast',
        'forecast lapse',
        'forecast extension --runs 20000 --seed 7 --json',
        'forecast lapse --set USA.reaction=0.4 --set RUS.reaction=0.4',
        'forecast lapse --svg',
      ]),
    );
  const side = forecast
    .command('compare')
    .description('several scenarios at 5, 10 and 20 years')
    .argument('<scenarios...>', 'ids of scenarios, or scenario files');
  withRuns(side)
    .addOption(options.csv())
    .action(async (names: string[], _asked: unknown, command: Command) => {
      const { forecastCompareCommand } = await import('./commands/forecast.ts');
      done(await forecastCompareCommand(names, command.optsWithGlobals<ForecastOptions>(), terminal));
    });

  withOptions(
    forecast.command('hindcast').description('how the model would have done, from what was known at each time'),
    ['record', 'json'],
  ).action(async (_asked: unknown, command: Command) => {
    const { hindcastCommand } = await import('./commands/forecast-checks.ts');
    done(await hindcastCommand(command.optsWithGlobals<HindcastOptions>(), terminal));
  });
  withOptions(
    forecast
      .command('sensitivity')
      .description('which assumption moves the answer most')
      .argument('<scenario>', 'id of a scenario, or a scenario file')
      .option('--party <state>', 'whose deployed warheads and cost')
      .option('--years <number>', 'so many years after the start', '10'),
    ['record', 'json'],
  ).action(async (name: string, _asked: unknown, command: Command) => {
    const { sensitivityCommand } = await import('./commands/forecast-checks.ts');
    done(await sensitivityCommand(name, command.optsWithGlobals<SensitivityOptions>(), terminal));
  });

  addClassics(forecast, terminal, done);
  forecast.hook('preAction', refuseUnheeded);
  addInspect(program, terminal, done);

  const serve = program
    .command('serve')
    .description('the same answers over HTTP, at an address of this machine: an API under /api/v1')
    .option('--port <port>', 'the port; 0 for any that is free', '4660')
    .option('--host <address>', 'the address to answer at; others than 127.0.0.1 let other machines in', '127.0.0.1');
  withOptions(serve, ['record'])
    .action(async (_asked: unknown, command: Command) =>
      done(await serveCommand(command.optsWithGlobals<ServeOptions>(), terminal)),
    )
    .addHelpText('after', examples(['serve', 'serve --port 8080']));

  const fresh = program
    .command('new')
    .description('a file to start an agreement from, with every section and an example in each')
    .argument('<name>', 'id of the new agreement: small letters, digits and single hyphens')
    .option('--print', 'print it instead of writing it into the current folder');
  withOptions(fresh, ['json'])
    .action((name: string, _asked: unknown, command: Command) =>
      done(newCommand(name, command.optsWithGlobals<NewOptions>(), terminal)),
    )
    .addHelpText('after', examples(['new my-treaty', 'new my-treaty --print']));

  for (const command of program.commands)
    command
      .exitOverride()
      .configureHelp(HELP)
      .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(text.replace(/^error: /, '')) });
  return program;
}

/** How often a model is run, and with which numbers. */
function withRuns(command: Command): Command {
  command
    .option('--runs <number>', 'how many runs; as many as the scenario says, without it')
    .option('--seed <number>', 'where the random numbers begin')
    .addOption(options.set())
    .option('--workers <number>', 'threads; what comes out is the same with any number of them');
  return withOptions(command, ['record', 'json']);
}

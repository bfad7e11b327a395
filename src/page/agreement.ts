import { h } from 'preact';
import { partiesOf, provisionsOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { lifeFindings, membersOn } from '../assess/standing.ts';
import { INSTRUMENTS, TIE_CATEGORIES, TIE_KINDS, type Tie, tiesOf } from '../record/ties.ts';
import { byCategory, countWords, TITLES } from '../report/ties-text.ts';
import { FOREVER, formatDay } from '../time/day.ts';
import { plural } from '../words/en/grammar.ts';
import { say } from '../words/language.ts';
import { dayWords, listWords, lowered, stateWords } from '../words/words.ts';
import { type Asked, MOST_ACTS, SOURCE_WEIGHT } from './agreement-asked.ts';
import { actsOf, lifePart, membersPart } from './agreement-life.ts';
import { limitsPart } from './agreement-limits.ts';
import { BESIDE, provisionsHtml, sectionsOf } from './agreement-provisions.ts';
import { agreementHref, badFrom, CROWD, standingSentences } from './answers.ts';
import { answered } from './lives.ts';
import { crowdSentence } from './membership.ts';
import { badPage, notFoundPage } from './not-found.ts';
import { agreementsNear } from './provision.ts';
import { readingColumns, writtenDispute } from './provision-parts.ts';
import { agreementById, type Html, type Page, questionOf, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** One agreement on one page: what it is, where it stands, its numbers, its text and meaning, its disputes. */
export function agreementPage(site: Site, view: View, id: string): Page {
  const agreement = agreementById(site, id);
  if (!agreement) return notFoundPage(say().notFound.kinds.agreement(id.slice(0, 100)), agreementsNear(site, view, id));
  const question = questionOf(site, agreement, view);
  const lives = lifeFindings(question);
  if (!lives.ok) return badPage(badFrom(lives.problem, view));
  const life = onDay(lives.value, view.on);
  const acts = actsOf(site, view, agreement);
  const asked: Asked = {
    site,
    view,
    agreement,
    life,
    lives: lives.value,
    acts,
    members: answered(membersOn(question, view.on)),
  };
  const limits = limitsPart(asked);
  const told = new Set([...sourcesOf(asked), ...(limits?.sources ?? [])]);
  const sections = sectionsOf(asked, PAGE_BUDGET - weightOf(asked, told, limits?.weight ?? 0), told);
  return {
    status: 200,
    title: agreement.short,
    body: [
      head(asked),
      limits?.html,
      disputesPart(asked),
      lifePart(asked),
      membersPart(asked),
      provisionsHtml(asked, sections),
      tiesPart(asked),
    ],
    twins: twinsOf(asked),
    ...(limits && { figures: limits.figures }),
    command: `show ${agreement.id}`,
    sources: [...told, ...sections.flatMap(({ whole, rows }) => (whole ? rows.flatMap((each) => each.sources) : []))],
  };
}

function twinsOf({ view, agreement, life }: Asked): NonNullable<Page['twins']> {
  const { party, reading } = view;
  const on = formatDay(view.on);
  // Of an agreement of many the interface gives so many at once.
  const many = party === undefined && life.length > CROWD;
  const findings = { agreement: agreement.id, on, party, reading, limit: many ? '1000' : undefined };
  const first = many ? ' (the first 1,000)' : '';
  return [
    {
      href: hrefOf(view, '/api/v1/findings.json', findings),
      label: `Findings as JSON${first}`,
      type: 'application/json',
    },
    { href: hrefOf(view, '/api/v1/findings.csv', findings), label: `Findings as CSV${first}`, type: 'text/csv' },
    {
      href: hrefOf(view, `/api/v1/members/${encodeURIComponent(agreement.id)}.json`, { on, reading }),
      label: 'Members',
      type: 'application/json',
    },
    { href: `/api/v1/ties/${encodeURIComponent(agreement.id)}.json`, label: 'Ties', type: 'application/json' },
  ];
}

/** What the page rests on, apart from its provisions: readings, disputes and acts. */
function sourcesOf({ agreement, acts }: Asked): string[] {
  const { readings, disputes } = agreement;
  const those = [...Object.values(readings), ...Object.values(disputes), ...acts.slice(-MOST_ACTS)];
  return those.flatMap((each) => each.sources);
}

/** How many bytes the page may have, and about how many its parts come to, so that what is left goes to the text. */
const PAGE_BUDGET = 55_300;

function weightOf({ site, agreement, acts, members }: Asked, told: ReadonlySet<string>, limits: number): number {
  const { readings, disputes } = agreement;
  const ties = tiesOf(site.record.ties, agreement.id);
  const disputed = [
    ...Object.values(readings).map(
      ({ title, says, sources }) => title.length + says.length + 130 * Math.min(2, sources.length) + 150,
    ),
    ...Object.values(disputes).map(
      ({ says, positions, sources }) => JSON.stringify(positions).length + says.length + 130 * sources.length + 150,
    ),
  ];
  const tied = [...ties.restsOn, ...ties.dependents, ...ties.within, ...ties.independent].map(
    ({ ifLost }) => ifLost.length + 330,
  );
  const lists = [...members.bound, ...members.signed, ...members.out, ...members.deposited, ...members.disputed];
  const names = provisionsOf(agreement).filter((each) => !BESIDE.includes(each.section)).length * 150;
  const sum = [...disputed, ...tied].reduce((total, each) => total + each, 0);
  return (
    5000 + limits + sum + names + acts.slice(-MOST_ACTS).length * 360 + lists.length * 14 + told.size * SOURCE_WEIGHT
  );
}

// --- head

const KINDS: Readonly<Record<AgreementFile['kind'], string>> = {
  treaty: 'a treaty',
  'executive-agreement': 'an executive agreement',
  'political-commitment': 'a political commitment',
  pledge: 'a pledge',
  draft: 'a draft',
  proposal: 'a proposal',
};

function head(asked: Asked): Html {
  const { view, agreement, life } = asked;
  const { title, also = [] } = agreement;
  return [
    h(
      'p',
      null,
      `${agreement.short} is ${KINDS[agreement.kind]} ${whomWords(agreement)}. `,
      `On ${dayWords(view.on)}: `,
      lowered(standing(asked)),
    ),
    until(life, new Set(life.map((each) => each.party)).size),
    disputeLine(agreement, life),
    h(
      'p',
      { class: 'faint' },
      `${title.en}.`,
      title.ru === undefined ? null : [' ', h('span', { lang: 'ru' }, `${title.ru}.`)],
      also.length > 0 ? ` Also called ${also.join(', ')}.` : null,
    ),
    h(
      'p',
      { class: 'small' },
      CONTENTS.map(([id, name], i) => [i > 0 ? ' · ' : null, h('a', { href: `#${id}` }, name)]),
      ' · ',
      h('a', { href: hrefOf(view, '/compare', { a: agreement.id }) }, 'Compare it with another'),
      ' · ',
      h('a', { href: hrefOf(view, '/what-if', { agreement: agreement.id }) }, 'What if'),
    ),
  ];
}

const CONTENTS = [
  ['life', 'Its life'],
  ['members', 'Who is bound'],
  ['provisions', 'Provisions'],
  ['ties', 'Ties'],
] as const;

function whomWords(agreement: AgreementFile): string {
  if (!Array.isArray(agreement.parties)) return `open to ${agreement.parties.open}`;
  const codes = partiesOf(agreement).map((each) => each.code);
  if (codes.length > CROWD) return `of ${codes.length} states`;
  return codes.length === 1 ? `of ${stateWords(codes[0] ?? '')}` : `between ${listWords(codes.map(stateWords))}`;
}

function standing({ site, view, agreement, life, members }: Asked): string {
  if (life.length === 0) return 'nothing had happened.';
  if (new Set(life.map((each) => each.party)).size <= CROWD) return standingSentences(life).join(' ');
  return crowdSentence(site, agreement, life, members, view.on);
}

/** Until when what was just said holds, as far as the record goes. */
function until(life: readonly Finding[], parties: number): Html {
  const ending = life.filter((each) => each.to < FOREVER && each.status !== 'dormant' && !each.disputed);
  if (ending.length === 0 || parties > CROWD) return null;
  const days = [...Map.groupBy(ending, (each) => each.to)];
  return h(
    'p',
    null,
    days.map(
      ([to, those]) =>
        `The next change in the record${those.length < parties ? `, for ${listWords(those.map((each) => stateWords(each.party)))},` : ''} is on ${dayWords(to)}. `,
    ),
  );
}

function disputeLine(agreement: AgreementFile, life: readonly Finding[]): Html {
  const readings = Object.values(agreement.readings);
  const written = Object.keys(agreement.disputes).length;
  if (readings.length === 0 && written === 0)
    return h('p', null, 'No reading of a party in the library disputes what it means.');
  const holders = [...new Set(readings.map((each) => each.by))].sort();
  const parts = [
    ...(readings.length > 0
      ? [`${plural(readings.length, 'reading')} of ${listWords(holders.map(stateWords))} differ from one another`]
      : []),
    ...(written > 0 ? [`${plural(written, 'dispute')} ${written === 1 ? 'is' : 'are'} told in words`] : []),
  ];
  const bound = life.some((each) => each.disputed) ? 'Who is bound on this day is itself disputed. ' : '';
  return h(
    'p',
    null,
    h('span', { class: 'mark disputed' }, '≠ Disputed: '),
    bound,
    `${parts.join('; ')} (`,
    h('a', { href: '#disputed' }, 'side by side'),
    ').',
  );
}

// --- disputes

function disputesPart({ site, view, agreement }: Asked): Html {
  const ids = Object.keys(agreement.readings);
  const written = Object.entries(agreement.disputes);
  if (ids.length === 0 && written.length === 0) return null;
  return [
    h('h2', { id: 'disputed' }, 'Disputed, side by side'),
    ids.length === 0 ? null : readingColumns(site, view, agreement, ids),
    written.map(([name, each]) => writtenDispute(site, agreement, each, `disputes.${name}`)),
  ];
}

// --- ties

function tiesPart({ site, view, agreement }: Asked): Html {
  const ties = tiesOf(site.record.ties, agreement.id);
  const names = new Map(site.agreements.map((each) => [each.id, each.short]));
  const link = (id: string): Html => {
    const short = names.get(id);
    return short === undefined ? (INSTRUMENTS[id] ?? id) : h('a', { href: agreementHref(view, id) }, short);
  };
  const groups: readonly (readonly [string, readonly Tie[]])[] = [
    ['It rests on', ties.restsOn],
    ['What rests on it', ties.dependents],
    ['Within itself', ties.within],
    ['Looks tied, and is not', ties.independent],
  ];
  return [
    h('h2', { id: 'ties' }, 'Ties to other agreements'),
    h('p', null, countWords(ties)),
    groups
      .filter(([, those]) => those.length > 0)
      .map(([title, those]) => [
        h('h3', null, `${title} (${those.length})`),
        byCategory(those).map(([category, some]) =>
          h(
            'details',
            those.length <= 3 ? { open: true } : null,
            h(
              'summary',
              null,
              `${TITLES[category]}: `,
              some.map((tie, i) => [i > 0 ? ', ' : null, otherName(tie, agreement.id, names)]),
              h('span', { class: 'small faint' }, ` (${TIE_CATEGORIES[category]})`),
            ),
            h(
              'ul',
              null,
              some.map((tie) =>
                h(
                  'li',
                  null,
                  link(tie.from === agreement.id ? tie.to : tie.from),
                  `: ${tie.kind.replaceAll('-', ' ')}, ${TIE_KINDS[tie.kind]}${tie.by === undefined ? '' : `; asserted only by ${stateWords(tie.by)}`}. ${tie.ifLost}${tie.confidence === 'recalled' ? '°' : ''}`,
                ),
              ),
            ),
          ),
        ),
      ]),
  ];
}

function otherName(tie: Tie, id: string, names: ReadonlyMap<string, string>): string {
  const other = tie.from === id ? tie.to : tie.from;
  return names.get(other) ?? INSTRUMENTS[other] ?? other;
}

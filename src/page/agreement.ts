import { h } from 'preact';
import { partiesOf, provisionsOf } from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { issuesOf } from '../assess/issues.ts';
import { onDay } from '../assess/merge.ts';
import { lifeFindings, membersOn } from '../assess/standing.ts';
import { INSTRUMENTS, type Tie, tiesOf } from '../record/ties.ts';
import { byCategory, countWords } from '../report/ties-text.ts';
import { FOREVER, formatDay } from '../time/day.ts';
import type { Whom } from '../words/en/agreement.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, language, say } from '../words/language.ts';
import { type Asked, MOST_ACTS, SOURCE_WEIGHT } from './agreement-asked.ts';
import { lifeBar, lifeFigure } from './agreement-bar.ts';
import { actsOf, lifePart, membersPart } from './agreement-life.ts';
import { limitsPart } from './agreement-limits.ts';
import { BESIDE, provisionsHtml, sectionsOf } from './agreement-provisions.ts';
import { agreementHref, badFrom, CROWD, standingSentences } from './answers.ts';
import { answered } from './lives.ts';
import { joined, ours, recordInEnglish, titleOf, told } from './marks.ts';
import { crowdSentence } from './membership.ts';
import { badPage, notFoundPage } from './not-found.ts';
import { agreementsNear } from './provision.ts';
import { readingColumns, writtenDispute } from './provision-parts.ts';
import { agreementById, commandOptions, type Html, type Page, questionOf, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';
import { bytesOf } from './weight.ts';

/** One agreement on one page: what it is, where it stands, its numbers, its text and meaning, its disputes. */
export function agreementPage(site: Site, view: View, id: string): Page {
  const agreement = agreementById(site, id);
  if (!agreement) return notFoundPage(say().notFound.kinds.agreement(id.slice(0, 100)), agreementsNear(site, view, id));
  const question = questionOf(site, agreement, view);
  const lives = lifeFindings(question);
  if (!lives.ok) return badPage(badFrom(lives.problem, view, agreement));
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
  const course = lifeFigure(asked);
  const bar = lifeBar(asked, course);
  const [top, below] = [head(asked, bar), [disputesPart(asked), lifePart(asked), membersPart(asked)]];
  const ties = tiesPart(asked);
  const free = PAGE_BUDGET - bytesOf([top, below, ties]);
  const own = sourcesOf(asked);
  const limits = limitsPart(asked, free - weightOf(asked, new Set(own)));
  const known = new Set([...own, ...(limits?.sources ?? [])]);
  const sections = sectionsOf(asked, free - bytesOf(limits?.html) - weightOf(asked, known), known);
  return {
    status: 200,
    title: agreement.short,
    body: [top, limits?.html, below, provisionsHtml(asked, sections), ties],
    twins: twinsOf(asked),
    figures: [...(limits?.figures ?? []), ...(course ? [course] : [])],
    command: `assess ${agreement.id} ${commandOptions(view)}`,
    sources: [
      ...known,
      ...sections.flatMap(({ told: how, rows }) => (how === 'whole' ? rows.flatMap((each) => each.sources) : [])),
    ],
  };
}

function twinsOf({ view, agreement, life }: Asked): NonNullable<Page['twins']> {
  const { party, reading } = view;
  const on = formatDay(view.on);
  // Of an agreement of many the interface gives so many at once.
  const many = party === undefined && life.length > CROWD;
  const findings = { agreement: agreement.id, on, party, reading, limit: many ? '1000' : undefined };
  const first = many ? 1000 : undefined;
  const words = say().agreement.twins;
  return [
    { href: hrefOf(view, '/api/v1/findings.json', findings), label: words.json(first), type: 'application/json' },
    { href: hrefOf(view, '/api/v1/findings.csv', findings), label: words.csv(first), type: 'text/csv' },
    {
      href: hrefOf(view, `/api/v1/members/${encodeURIComponent(agreement.id)}.json`, { on, reading }),
      label: words.members,
      type: 'application/json',
    },
    { href: `/api/v1/ties/${encodeURIComponent(agreement.id)}.json`, label: words.ties, type: 'application/json' },
  ];
}

/** What the page rests on, apart from its provisions: readings, disputes and acts. */
function sourcesOf({ agreement, acts }: Asked): string[] {
  const { readings, disputes } = agreement;
  const those = [...Object.values(readings), ...Object.values(disputes), ...acts.slice(-MOST_ACTS)];
  return those.flatMap((each) => each.sources);
}

/** How many bytes the page may have; what its other parts leave of them goes to the text of its provisions. */
const PAGE_BUDGET = 58_000;
/** About as many stand around every page, and in the name of a provision. */
const FRAME = 8000;
const NAME = 175;
/** A name of the record in a page of another language says that it is English, and every link says which language goes on. */
const FOREIGN = 45;
const FOREIGN_FRAME = 1500;

/** About as many as its sources, and provisions by their names, come to. */
function weightOf({ agreement }: Asked, known: ReadonlySet<string>): number {
  const names = provisionsOf(agreement).filter((each) => !BESIDE.includes(each.section)).length;
  const foreign = language() !== DEFAULT_LANGUAGE;
  const frame = FRAME + (foreign ? FOREIGN_FRAME : 0);
  return frame + names * (NAME + (foreign ? FOREIGN : 0)) + known.size * SOURCE_WEIGHT;
}

// --- head

function head(asked: Asked, bar: Html): Html {
  const { view, agreement, life } = asked;
  const { also = [] } = agreement;
  const words = say().agreement.head;
  return [
    h('p', null, words.is(agreement.short, agreement.kind, whomOf(agreement)), standing(asked)),
    bar,
    until(life, new Set(life.map((each) => each.party)).size),
    disputeLine(asked),
    h(
      'p',
      { class: 'faint' },
      titleOf(agreement),
      '.',
      otherTitles(agreement),
      also.length > 0 ? [' ', told(words.also(also))] : null,
    ),
    recordInEnglish(),
    h(
      'p',
      { class: 'small' },
      CONTENTS.map((id, i) => [i > 0 ? ' · ' : null, h('a', { href: `#${id}` }, words.contents[id])]),
      ' · ',
      h('a', { href: hrefOf(view, '/compare', { a: agreement.id }) }, words.compare),
      ' · ',
      h('a', { href: hrefOf(view, '/what-if', { agreement: agreement.id }) }, words.whatIf),
    ),
  ];
}

const CONTENTS = ['life', 'members', 'provisions', 'ties'] as const;

/** In the other languages that the file has, each marked as its own. */
function otherTitles({ title }: AgreementFile): Html {
  const shown = title[language()] === undefined ? 'en' : language();
  return LANGUAGES.filter((each) => each !== shown && title[each] !== undefined).map((each) => [
    ' ',
    h('span', { lang: each }, `${title[each]}.`),
  ]);
}

function whomOf(agreement: AgreementFile): Whom<Html> {
  if (!Array.isArray(agreement.parties)) return { is: 'open', to: ours(agreement.parties.open) };
  const states = partiesOf(agreement).map((each) => each.code);
  return states.length > CROWD ? { is: 'counted', number: states.length } : { is: 'named', states };
}

function standing({ site, view, agreement, life, members }: Asked): Html {
  const words = say().agreement.head;
  if (life.length === 0) return words.nothing(view.on);
  const few = new Set(life.map((each) => each.party)).size <= CROWD;
  const text = few ? standingSentences(life).join(' ') : crowdSentence(site, agreement, life, members, view.on);
  return told(words.on(view.on, text));
}

/** Until when what was just said holds, as far as the record goes. */
function until(life: readonly Finding[], parties: number): Html {
  const ending = life.filter((each) => each.to < FOREVER && each.status !== 'dormant' && !each.disputed);
  if (ending.length === 0 || parties > CROWD) return null;
  const sentences = [...Map.groupBy(ending, (each) => each.to)].map(([to, those]) =>
    say().agreement.head.change(to, those.length < parties ? those.map((each) => each.party) : undefined),
  );
  return h('p', null, sentences.join(' '));
}

/** So many points are named at once. */
const MOST_ISSUES = 2;

function disputeLine({ site, agreement, life }: Asked): Html {
  const words = say().agreement.head;
  const { readings } = agreement;
  const written = Object.keys(agreement.disputes).length;
  const issues = issuesOf(agreement, site.record.statements);
  if (issues.length === 0 && written === 0) return h('p', null, words.undisputed);
  const readers = [...new Set(Object.values(readings).map((each) => each.by))].sort();
  const shown = issues.slice(0, MOST_ISSUES);
  const further = words.further(issues.length - shown.length, written, (text) => h('a', { href: '#disputed' }, text));
  return [
    h(
      'p',
      null,
      h('span', { class: 'mark disputed' }, words.disputed),
      life.some((each) => each.disputed) ? `${words.boundDisputed} ` : null,
      shown.length === 0 ? further : words.points(readers, issues.length, shown.length),
    ),
    shown.length === 0
      ? null
      : [
          h(
            'ul',
            null,
            shown.map((ids) => h('li', null, joined(holdersOf(agreement, ids), '; '), '.')),
          ),
          h('p', null, further),
        ],
  ];
}

/** Those who hold the same stand together. */
function holdersOf({ readings }: AgreementFile, ids: readonly string[]): Html[] {
  const held = ids.flatMap((id) => readings[id] ?? []);
  return [...Map.groupBy(held, ({ title }) => title)].map(([title, those], i) =>
    say().agreement.head.holds(
      those.map(({ by }) => by),
      ours(title),
      i === 0,
    ),
  );
}

// --- disputes

function disputesPart({ site, view, agreement }: Asked): Html {
  const ids = Object.keys(agreement.readings);
  const written = Object.entries(agreement.disputes);
  if (ids.length === 0 && written.length === 0) return null;
  return [
    h('h2', { id: 'disputed' }, say().agreement.disputed),
    ids.length === 0 ? null : readingColumns(site, view, agreement, ids),
    written.map(([name, each]) => writtenDispute(site, agreement, each, `disputes.${name}`)),
  ];
}

// --- ties

const TIE_GROUPS = ['restsOn', 'dependents', 'within', 'independent'] as const;

function tiesPart({ site, view, agreement }: Asked): Html {
  const words = say().agreement.ties;
  const ties = tiesOf(site.record.ties, agreement.id);
  const names = new Map(site.agreements.map((each) => [each.id, each.short]));
  const link = (id: string): Html => {
    const short = names.get(id);
    return short === undefined ? ours(INSTRUMENTS[id] ?? id) : h('a', { href: agreementHref(view, id) }, short);
  };
  return [
    h('h2', { id: 'ties' }, words.heading),
    h('p', null, countWords(ties, words)),
    TIE_GROUPS.filter((group) => ties[group].length > 0).map((group) => [
      h('h3', null, words.group(words.groups[group], ties[group].length)),
      byCategory(ties[group]).map(([category, some]) =>
        h(
          'details',
          ties[group].length <= 3 ? { open: true } : null,
          h(
            'summary',
            null,
            `${words.titles[category]}: `,
            some.map((tie, i) => [i > 0 ? ', ' : null, otherName(tie, agreement.id, names)]),
            h('span', { class: 'small faint' }, ` (${words.categories[category]})`),
          ),
          h(
            'ul',
            null,
            some.map((tie) =>
              h(
                'li',
                null,
                link(tie.from === agreement.id ? tie.to : tie.from),
                `: ${words.tie(tie.kind, tie.by)} `,
                ours(tie.ifLost),
                tie.confidence === 'recalled' ? '°' : null,
              ),
            ),
          ),
        ),
      ),
    ]),
  ];
}

function otherName(tie: Tie, id: string, names: ReadonlyMap<string, string>): Html {
  const other = tie.from === id ? tie.to : tie.from;
  return names.get(other) ?? ours(INSTRUMENTS[other] ?? other);
}

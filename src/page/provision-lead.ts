import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { say } from '../words/language.ts';
import { agreementHref, answerWords, CROWD, markOf, readersWords, severalStates, sourceLink } from './answers.ts';
import { citeOf, joined, ours } from './marks.ts';
import type { Asked } from './provision-asked.ts';
import { readingsOn } from './provision-parts.ts';
import type { Html, Site } from './site.ts';

/** More different answers than this are counted. */
const MOST_ANSWERS = 4;

/** The answer first; where it is disputed, by whom, what each side comes to, and why. */
export function lead(asked: Asked): Html {
  const { site, view, agreement, provision, all, findings, today } = asked;
  const words = say().provision.lead;
  const from = h('a', { href: agreementHref(view, agreement.id, { reading: view.reading }) }, agreement.short);
  if (findings.length === 0 && all.length > 0 && view.party !== undefined)
    return h('p', null, words.nothingOf<Html>(view.party, from));
  if (findings.length === 0) return h('p', null, words.silent<Html>(provision.section, from));
  if (today.length === 0) return h('p', null, words.nothing<Html>(view.on, from));
  const groups = groupsOf(today);
  const disputed = today.filter((each) => each.disputed);
  if (disputed.length > 0 && partiesOf(disputed).length <= CROWD && groups.length <= 2 * MOST_ANSWERS)
    return disputeLead(asked, from, disputed);
  if (groups.length > MOST_ANSWERS) {
    const counts = [...Map.groupBy(today, (each) => each.status)].map(
      ([status, those]) => [status, those.length] as const,
    );
    return h('p', null, words.counts<Html>(view.on, counts, from));
  }
  const everybody = partiesOf(today).length;
  const told = groups.map((those) => {
    const [first] = those;
    const whom = partiesOf(those);
    const every = whom.length === everybody && everybody > 1 && !first.disputed;
    const readers = first.disputed ? readersWords([first.reading]) : undefined;
    return words.answer<Html>(readers, markOf(site, first), every ? undefined : severalStates(whom));
  });
  return h('p', null, words.answers<Html>(view.on, from), joined(told, '; '), '.');
}

type Group = readonly [Finding, ...Finding[]];

/** Findings that say the same in the same reading. */
function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = Map.groupBy(findings, (each) => `${each.disputed ? each.reading : ''}|${answerWords(each)}`);
  return [...groups.values()] as unknown as Group[]; // No group is empty.
}

function partiesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map((each) => each.party))];
}

function disputeLead(asked: Asked, from: Html, disputed: readonly Finding[]): Html {
  const { site, view, today } = asked;
  const words = say().provision.lead;
  const parties = partiesOf(disputed);
  const number = parties.length === 1 ? numberSentence(asked, from, disputed) : undefined;
  const readers = [...new Set(disputed.map((each) => each.reading))].filter(isState).sort();
  const first = number ?? words.differ<Html>(view.on, severalStates(parties), readers, from);
  const sides = groupsOf(disputed.toSorted((a, b) => (a.reading < b.reading ? -1 : 1))).map((those) => {
    const whom = partiesOf(those);
    const mark = words.side<Html>(
      readersWords([those[0].reading]),
      markOf(site, those[0]),
      parties.length > 1 ? severalStates(whom) : undefined,
    );
    return h('li', null, mark, reasonsOf(asked, those[0].reading));
  });
  const others = groupsOf(today.filter((each) => !each.disputed)).map((those) =>
    h('li', null, words.undisputed<Html>(severalStates(partiesOf(those)), markOf(site, those[0]))),
  );
  return [h('p', null, first), h('ul', null, sides, others)];
}

/** A reading by its holder; others are those of a reading asked for, and of the law itself. */
function isState(reading: string): boolean {
  return /^[A-Z]{3,12}$/.test(reading);
}

/** Who disputes the number of a party, what each counts, and what makes the difference. */
function numberSentence({ site, view, agreement, provision }: Asked, from: Html, disputed: readonly Finding[]): Html {
  const [one] = disputed;
  const measured = disputed.flatMap((each) => (each.measured && isState(each.reading) ? [each] : []));
  const values = new Set(measured.map((each) => each.measured?.value));
  const limit = agreement.limits[provision.id.slice('limits.'.length)];
  if (!one?.measured || !limit || measured.length < disputed.length || values.size < 2) return undefined;
  const own = measured.find((each) => each.reading === one.party)?.measured?.value;
  const against = measured.filter((each) => own !== undefined && each.measured?.value !== own);
  const sorted = [...against, ...measured.filter((each) => !against.includes(each))];
  const words = say().provision.lead;
  const sentence = words.number<Html>(
    {
      on: view.on,
      party: one.party,
      by: against.map((each) => each.reading),
      unit: ours(agreement.counts[limit.count]?.unit ?? ''),
      values: sorted.map((each) => ({ value: each.measured?.value ?? 0, readers: readersWords([each.reading]) })),
      bound: one.measured.bound,
      comparison: one.measured.comparison,
      cite: citeOf(provision.cite),
    },
    from,
  );
  return [sentence, sorted.map((each) => countedBesides(site, agreement, each))];
}

/** What a reading adds to what was declared, and who published that. */
function countedBesides(site: Site, agreement: AgreementFile, finding: Finding): Html {
  const { reason, because } = finding.why();
  const added = [...(reason.because ?? []), ...because].flatMap((each) => (each.code === 'added' ? [each] : []));
  if (added.length === 0) return null;
  const claims = new Set(added.flatMap((each) => each.statements ?? []));
  const sources = site.record.statements.filter(({ id }) => claims.has(id)).flatMap((each) => each.sources);
  const things = added.map(({ params: { number, what } }) => ({ number, what: ours(what) }));
  return say().provision.lead.counted<Html>(finding.reading, things, publishersOf(site, agreement, sources));
}

/** So many sources stand in a sentence; the reasons below have all of them. */
const MOST_SOURCES = 3;

/** Each publisher once. */
function publishersOf(site: Site, agreement: AgreementFile, ids: readonly string[]): Html {
  const byPublisher = Map.groupBy(
    ids,
    (id) => (agreement.sources?.[id] ?? site.record.sources.get(id))?.publisher ?? id,
  );
  const firsts = [...byPublisher.values()].flatMap((those) => those.slice(0, 1));
  return joined(
    firsts.slice(0, MOST_SOURCES).map((id) => sourceLink(site, id, agreement)),
    ', ',
  );
}

/** What a state holds on this provision, each with its articles and sources. */
function reasonsOf({ site, agreement, provision }: Asked, reading: string): Html {
  const held = readingsOn(site, agreement, provision.id).flatMap((id) => {
    const each = agreement.readings[id];
    return each && each.by === reading ? [each] : [];
  });
  return held.map(({ title, cites = [], sources, confidence }) => [
    ' ',
    ours(title),
    confidence === 'recalled' ? '°' : null,
    cites.length === 0 ? ' ' : [' [', joined(cites.map(citeOf), '; '), '] '],
    h('span', { class: 'small faint' }, '(', publishersOf(site, agreement, sources), ')'),
    '.',
  ]);
}

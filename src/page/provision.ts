import { distance } from 'fastest-levenshtein';
import { h } from 'preact';
import {
  findProvisions,
  normaliseCite,
  type Provision,
  provisionsNamed,
  provisionsOf,
} from '../agreement/agreement.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { assess, perspectivesOf } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { nameOf } from '../report/cells.ts';
import { writtenDisputes } from '../report/show-text.ts';
import { FOREVER, formatDay } from '../time/day.ts';
import { thingWords } from '../words/en/rules.ts';
import { say } from '../words/language.ts';
import { agreementHref, badFrom, provisionHref, sourcesBehind } from './answers.ts';
import { limitFigure } from './figure.ts';
import { answered } from './lives.ts';
import { citeOf, joined, ours, recordInEnglish } from './marks.ts';
import { badPage, notFoundPage, type Suggestion } from './not-found.ts';
import type { Asked } from './provision-asked.ts';
import { coursePart } from './provision-course.ts';
import { dayPart } from './provision-day.ts';
import { lead } from './provision-lead.ts';
import { meaningList, readingColumns, readingsOn, sourcesLine, writtenDispute } from './provision-parts.ts';
import { remembered } from './remembered.ts';
import { agreementById, commandOptions, type Html, type Page, questionOf, type Site } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** One provision: what it says, how it is counted, what came of it on the day and why, who disputes it, its course. */
export function provisionPage(site: Site, view: View, id: string, written: string): Page {
  const agreement = agreementById(site, id);
  if (!agreement) return unknownAgreement(site, view, id);
  const [provision, ...others] = findProvisions(agreement, written).sort(byWeight);
  if (!provision) return unknownProvision(view, agreement, written);
  const readers = perspectivesOf(agreement, view.reading ?? 'all');
  if (!readers.ok) return badPage(badFrom(readers.problem, view, agreement));
  const all = findingsOver(site, view, agreement, provision.id);
  const findings = view.party === undefined ? all : all.filter((each) => [view.party, 'all'].includes(each.party));
  const today = onDay(findings, view.on);
  const asked: Asked = { site, view, agreement, provision, all, findings, today };
  const name = nameOf(provision.id);
  const figure = limitFigure(site, agreement, provision.id, findings, site.today);
  return {
    status: 200,
    title: `${agreement.short}, ${provision.cite}: ${name}`,
    heading: [`${agreement.short}, `, citeOf(provision.cite), ': ', ours(name)],
    body: [
      lead(asked),
      others.length === 0 ? null : alsoThere(asked, others),
      dayPart(asked),
      disputePart(asked),
      saying(asked),
      coursePart(asked, figure),
    ],
    ...machineForms(asked),
    ...(figure && { figures: [figure] }),
    sources: [...new Set([...provision.sources, ...sourcesBehind(site, today)])],
  };
}

/** What held of one provision on all days; worked out once, whatever day is asked about. */
function findingsOver(site: Site, view: View, agreement: AgreementFile, id: string): readonly Finding[] {
  const { span: _day, ...everything } = questionOf(site, agreement, view);
  return remembered(site, `course ${agreement.id} ${id}`, { ...view, on: 0 }, () =>
    answered(assess({ ...everything, about: [id] })),
  );
}

const quoted = (text: string): string => (/^[\w.-]+$/.test(text) ? text : `"${text}"`);

/** The same answer for machines; of a provision that has none on the day, what it says. */
function machineForms({ view, agreement, provision, today }: Asked): Pick<Page, 'twins' | 'command'> {
  const words = say().provision.twins;
  const [json, csv] = ['application/json', 'text/csv'] as const;
  const id = quoted(provision.id);
  if (today.length === 0) {
    const href = `/api/v1/agreements/${encodeURIComponent(agreement.id)}/provisions/${encodeURIComponent(provision.id)}`;
    return { twins: [{ href, label: words.provision, type: json }], command: `show ${agreement.id} ${id}` };
  }
  const href = (format: string): string =>
    hrefOf(view, `/api/v1/findings.${format}`, {
      agreement: agreement.id,
      provision: provision.id,
      on: formatDay(view.on),
      party: view.party,
      reading: view.reading,
    });
  return {
    twins: [
      { href: href('json'), label: words.json, type: json },
      { href: href('csv'), label: words.csv, type: csv },
    ],
    command: `assess ${agreement.id} --provision ${id} --why ${commandOptions(view)}`,
  };
}

/** Under one article the rule comes before the questions that are asked about it. */
function byWeight(a: Provision, b: Provision): number {
  return weight(a) - weight(b);
}

const LAST = ['verification', 'meetings', 'groups', 'terms', 'counts', 'judgements', 'disputes'];

function weight({ section }: Provision): number {
  return LAST.indexOf(section) + 1;
}

function alsoThere({ view, agreement, provision }: Asked, others: readonly Provision[]): Html {
  const links = others.map((each) =>
    h('a', { href: provisionHref(view, agreement.id, each.id) }, ours(nameOf(each.id))),
  );
  return h('p', null, say().provision.lead.also<Html>(citeOf(provision.cite)), joined(links, ', '), '.');
}

// --- what it says

function saying(asked: Asked): Html {
  const { site, agreement, provision } = asked;
  const words = say().provision.says;
  const sure =
    provision.confidence === 'recalled'
      ? words.recalled
      : provision.citeConfidence === 'recalled'
        ? words.paragraph
        : words.confirmed;
  const meaning = meaningList(agreement, provision.id);
  return [
    h('h2', null, words.heading),
    h('p', null, ours(provision.says), ' [', citeOf(provision.cite), ']'),
    h('p', { class: 'small faint' }, `${sure} `, sourcesLine(site, agreement, provision.sources)),
    meaning === null ? null : [h('h2', null, words.computed), meaning, countPart(asked), bindsPart(asked)],
    provision.note === undefined ? null : [h('h2', null, words.note), h('p', null, ours(provision.note))],
    recordInEnglish(),
  ];
}

/** The counting rule of a limit, and the definitions that a rule rests on. */
function countPart({ view, agreement, provision }: Asked): Html {
  const words = say().provision.says;
  const name = provision.id.slice(provision.id.indexOf('.') + 1);
  const limit = provision.section === 'limits' ? agreement.limits[name] : undefined;
  const countName = provision.section === 'counts' ? name : limit?.count;
  const count = countName === undefined ? undefined : agreement.counts[countName];
  const prohibited = provision.section === 'prohibitions' ? agreement.prohibitions[name]?.forbids : undefined;
  const named = [
    ...(count?.sum.flatMap((part) => part.each) ?? []),
    ...(prohibited?.flatMap((part) => [...(part.holding ?? []), ...(part.of ?? [])]) ?? []),
  ];
  const terms = [...new Set(named)].filter((each) => Object.hasOwn(agreement.terms, each));
  const links = terms.map((each) =>
    h('a', { href: provisionHref(view, agreement.id, `terms.${each}`) }, ours(thingWords(each))),
  );
  return [
    limit && count && countName !== undefined
      ? h(
          'p',
          null,
          words.counted,
          ours(count.says),
          ' [',
          h('a', { href: provisionHref(view, agreement.id, `counts.${countName}`) }, citeOf(count.cite)),
          ']',
        )
      : null,
    links.length === 0 ? null : h('p', null, words.rests<Html>(joined(links, ', '))),
  ];
}

/** The days on which a limit or a prohibition bound anybody. */
function bindsPart({ provision, all }: Asked): Html {
  if (provision.section !== 'limits' && provision.section !== 'prohibitions') return null;
  const words = say().provision.says;
  const binding = all.filter((each) => each.status !== 'dormant' && each.status !== 'pending');
  if (binding.length === 0) return h('p', null, words.never);
  const from = Math.min(...binding.map((each) => each.from));
  const to = Math.max(...binding.map((each) => each.to));
  return h('p', null, to >= FOREVER ? words.since(from) : words.bound(from, to - 1));
}

// --- disputes

function disputePart({ site, view, agreement, provision, all }: Asked): Html {
  const words = say().provision.disputed;
  const ids = all.some((each) => each.disputed) ? readingsOn(site, agreement, provision.id) : [];
  const own = provision.section === 'disputes' ? agreement.disputes[provision.id.slice('disputes.'.length)] : undefined;
  const written = own ? [own] : writtenDisputes(agreement, provision);
  if (ids.length === 0 && written.length === 0) return null;
  return [
    h('h2', { id: 'disputed' }, words.heading),
    ids.length === 0 ? null : [h('p', null, words.readings(ids.length)), readingColumns(site, view, agreement, ids)],
    written.map((each) => writtenDispute(site, agreement, each)),
  ];
}

// --- what is not there

function unknownAgreement(site: Site, view: View, id: string): Page {
  return notFoundPage(say().notFound.kinds.agreement(id.slice(0, 100)), agreementsNear(site, view, id));
}

/** The agreements whose ids or names are nearest to what was written. */
export function agreementsNear(site: Site, view: View, written: string): Suggestion[] {
  const near = nearest(written, site.agreements, (each) => [each.id, each.short, ...(each.also ?? [])]);
  return near.map(({ id, short }) => ({ href: agreementHref(view, id), label: short }));
}

function unknownProvision(view: View, agreement: AgreementFile, written: string): Page {
  const all = provisionsOf(agreement);
  const named = provisionsNamed(agreement, written);
  const near =
    named.length > 0
      ? named.slice(0, 5)
      : nearest(written, all, (each) => [each.id, normaliseCite(each.cite), each.id.slice(each.id.indexOf('.') + 1)]);
  return notFoundPage(say().notFound.kinds.provision(written.slice(0, 100), agreement.short), [
    ...near.map(({ id, cite }) => ({
      href: provisionHref(view, agreement.id, id),
      label: [citeOf(cite), ': ', ours(nameOf(id))],
    })),
    { href: agreementHref(view, agreement.id), label: say().provision.missing(agreement.short) },
  ]);
}

function nearest<T>(written: string, things: readonly T[], namesOf: (thing: T) => readonly string[]): T[] {
  const short = written.slice(0, 100).toLowerCase();
  return things
    .map((thing) => ({ thing, steps: Math.min(...namesOf(thing).map((name) => distance(short, name.toLowerCase()))) }))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 5)
    .map(({ thing }) => thing);
}

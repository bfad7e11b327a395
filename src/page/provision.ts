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
import { plural } from '../words/en/grammar.ts';
import { thingWords } from '../words/en/rules.ts';
import { say } from '../words/language.ts';
import { dayWords, listWords, stateWords } from '../words/words.ts';
import {
  agreementHref,
  answerWords,
  badFrom,
  CROWD,
  markOf,
  provisionHref,
  readersWords,
  sourcesBehind,
} from './answers.ts';
import { limitFigure } from './figure.ts';
import { answered } from './lives.ts';
import { badPage, notFoundPage, type Suggestion } from './not-found.ts';
import type { Asked } from './provision-asked.ts';
import { coursePart } from './provision-course.ts';
import { dayPart } from './provision-day.ts';
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
  if (!readers.ok) return badPage(badFrom(readers.problem, view));
  const all = findingsOver(site, view, agreement, provision.id);
  const findings = view.party === undefined ? all : all.filter((each) => [view.party, 'all'].includes(each.party));
  const today = onDay(findings, view.on);
  const asked: Asked = { site, view, agreement, provision, all, findings, today };
  const figure = limitFigure(site, agreement, provision.id, findings, site.today);
  return {
    status: 200,
    title: `${agreement.short}, ${provision.cite}: ${nameOf(provision.id)}`,
    body: [
      lead(asked),
      others.length === 0 ? null : alsoThere(asked, others),
      dayPart(asked),
      saying(asked),
      disputePart(asked),
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
  const [json, csv] = ['application/json', 'text/csv'] as const;
  const id = quoted(provision.id);
  if (today.length === 0) {
    const href = `/api/v1/agreements/${encodeURIComponent(agreement.id)}/provisions/${encodeURIComponent(provision.id)}`;
    return { twins: [{ href, label: 'Provision as JSON', type: json }], command: `show ${agreement.id} ${id}` };
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
      { href: href('json'), label: 'Findings as JSON', type: json },
      { href: href('csv'), label: 'Findings as CSV', type: csv },
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

/** The answer first. */
function lead({ site, view, agreement, provision, findings, today }: Asked): Html {
  const on = `On ${dayWords(view.on)}`;
  const from = h('a', { href: agreementHref(view, agreement.id, { reading: view.reading }) }, agreement.short);
  if (findings.length === 0) {
    return h('p', null, `${WHAT[provision.section] ?? 'A provision'} of `, from, '. ', SILENT[provision.section] ?? '');
  }
  const parties = new Set(today.map((each) => each.party)).size;
  if (today.length === 0) return h('p', null, `${on} nothing could be said of this provision of `, from, '.');
  const groups = Map.groupBy(today, (each) => `${each.disputed ? each.reading : ''}|${answerWords(each)}`);
  if (groups.size > 4) {
    const counts = [...Map.groupBy(today, (each) => each.status)].map(
      ([status, those]) => `${plural(those.length, 'finding')} ${status}`,
    );
    return h('p', null, `${on}: ${listWords(counts)}, under this provision of `, from, '.');
  }
  const told = [...groups.values()].map((those, i) => {
    const [first] = those;
    if (!first) return null;
    const codes = [...new Set(those.map((each) => each.party))];
    const whom = codes.length > CROWD ? plural(codes.length, 'state') : listWords(codes.map(stateWords));
    const whose = first.disputed ? `≠ ${readersWords([first.reading])}, ` : '';
    return [
      i > 0 ? '; ' : null,
      whose,
      markOf(site, first),
      codes.length === parties && parties > 1 && !first.disputed ? '' : ` for ${whom}`,
    ];
  });
  return h('p', null, `${on}, under `, from, ': ', told, '.');
}

const WHAT: Readonly<Record<string, string>> = {
  terms: 'A definition',
  counts: 'A counting rule',
  groups: 'A group of states',
  verification: 'A means of verification',
  meetings: 'A body or a meeting',
  disputes: 'A dispute in words',
  lifecycle: 'A rule on the life',
};

const SILENT: Readonly<Record<string, string>> = {
  terms: 'Nobody keeps or breaks a definition: limits and prohibitions rest on it.',
  counts: 'Nobody keeps or breaks a counting rule: limits rest on it.',
  groups: 'It says who is meant elsewhere.',
  verification: 'What has to be allowed, and how often, are duties and quotas.',
  meetings: 'What has to be held, and when, are duties.',
  disputes: 'Where a position can be computed, it stands among the readings.',
  lifecycle: 'Its effect stands in the life of the agreement.',
};

function alsoThere({ view, agreement, provision }: Asked, others: readonly Provision[]): Html {
  return h(
    'p',
    null,
    `Also under ${provision.cite}: `,
    others.map((each, i) => [
      i > 0 ? ', ' : null,
      h('a', { href: provisionHref(view, agreement.id, each.id) }, nameOf(each.id)),
    ]),
    '.',
  );
}

// --- what it says

function saying(asked: Asked): Html {
  const { site, agreement, provision } = asked;
  const sure =
    provision.confidence === 'recalled'
      ? '° recalled: from general knowledge, unconfirmed.'
      : provision.citeConfidence === 'recalled'
        ? 'Confirmed from sources; the paragraph number is recalled °.'
        : 'Confirmed from sources.';
  const meaning = meaningList(agreement, provision.id);
  return [
    h('h2', null, 'What it says'),
    h('p', null, provision.says, ` [${provision.cite}]`),
    h('p', { class: 'small faint' }, `${sure} `, sourcesLine(site, agreement, provision.sources)),
    meaning === null ? null : [h('h2', null, 'How it is computed'), meaning, countPart(asked), bindsPart(asked)],
    provision.note === undefined ? null : [h('h2', null, 'Note'), h('p', null, provision.note)],
  ];
}

/** The counting rule of a limit, and the definitions that a rule rests on. */
function countPart({ view, agreement, provision }: Asked): Html {
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
  return [
    limit && count && countName !== undefined
      ? h(
          'p',
          null,
          'Counting rule: ',
          count.says,
          ' [',
          h('a', { href: provisionHref(view, agreement.id, `counts.${countName}`) }, count.cite),
          ']',
        )
      : null,
    terms.length === 0
      ? null
      : h(
          'p',
          null,
          'Rests on the definitions of ',
          terms.map((each, i) => [
            i > 0 ? ', ' : null,
            h('a', { href: provisionHref(view, agreement.id, `terms.${each}`) }, thingWords(each)),
          ]),
          '.',
        ),
  ];
}

/** The days on which a limit or a prohibition bound anybody. */
function bindsPart({ provision, all }: Asked): Html {
  if (provision.section !== 'limits' && provision.section !== 'prohibitions') return null;
  const binding = all.filter((each) => each.status !== 'dormant' && each.status !== 'pending');
  if (binding.length === 0) return h('p', null, 'It has bound nobody.');
  const from = Math.min(...binding.map((each) => each.from));
  const to = Math.max(...binding.map((each) => each.to));
  return h(
    'p',
    null,
    to >= FOREVER
      ? `It has bound since ${dayWords(from)}.`
      : `It bound from ${dayWords(from)} through ${dayWords(to - 1)}.`,
  );
}

// --- disputes

function disputePart({ site, view, agreement, provision, all }: Asked): Html {
  const ids = all.some((each) => each.disputed) ? readingsOn(site, agreement, provision.id) : [];
  const own = provision.section === 'disputes' ? agreement.disputes[provision.id.slice('disputes.'.length)] : undefined;
  const written = own ? [own] : writtenDisputes(agreement, provision);
  if (ids.length === 0 && written.length === 0) return null;
  return [
    h('h2', null, 'Disputed'),
    ids.length === 0
      ? null
      : [
          h(
            'p',
            null,
            `${plural(ids.length, 'reading')} ${ids.length === 1 ? 'bears' : 'bear'} on this provision. None is the default: each answer above stands under the name of its reader.`,
          ),
          readingColumns(site, view, agreement, ids),
        ],
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
      label: `${cite}: ${nameOf(id)}`,
    })),
    { href: agreementHref(view, agreement.id), label: `Every provision of ${agreement.short}` },
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

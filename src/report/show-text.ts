import { normaliseCite, type Party, type Provision, partiesOf, provisionsOf } from '../agreement/agreement.ts';
import type { AgreementFile, Count, DateRule, Source } from '../agreement/schema.ts';
import type { Finding } from '../assess/finding.ts';
import { FOREVER } from '../time/day.ts';
import { dateWords, thingWords } from '../words/en/rules.ts';
import { capitalised, dayWords, listWords, numberWords, stateWords } from '../words/words.ts';
import { type FindingsView, nameOf } from './cells.ts';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import {
  deadlineWords,
  limitWords,
  meetingWords,
  scopeWords,
  verificationWords,
  worthWords,
} from './provision-words.ts';
import { courseLines, leftOut, speaking } from './span-text.ts';

/** Every provision of an agreement as a lawyer would want them listed: article, name, what it says. */
export function agreementText(agreement: AgreementFile, paint: Paint): string {
  const lines = [
    paint.strong(agreement.short.toUpperCase()),
    wrap(agreement.title.en),
    ...(agreement.title.ru === undefined ? [] : [wrap(agreement.title.ru)]),
    ...(agreement.also ? [wrap(`Also called: ${agreement.also.join(', ')}`)] : []),
    wrap(
      Array.isArray(agreement.parties)
        ? `Parties: ${partiesOf(agreement).map(partyWords).join(', ')}`
        : `Open to ${agreement.parties.open} (run: members ${agreement.id})`,
    ),
    wrap(
      `Counts time in ${agreement.time.zone}, start day ${agreement.time.startDay}, month-end ${agreement.time.monthEnd}${agreement.time.holidays === 'none' ? ', no holidays' : ''} [${agreement.time.cite}]`,
    ),
  ];
  const sections = Map.groupBy(provisionsOf(agreement), (each) => each.section);
  for (const [section, provisions] of sections) {
    lines.push('', paint.strong(section.charAt(0).toUpperCase() + section.slice(1)));
    for (const each of provisions) lines.push(...listed(each));
  }
  const readings = Object.entries(agreement.readings);
  if (readings.length > 0) lines.push('', paint.strong('Readings'));
  for (const [id, reading] of readings) {
    lines.push(
      wrap(`${reading.by}: ${reading.title} (--reading ${id})`, '  ', '    '),
      wrap(reading.says, '    ', '    '),
    );
  }
  lines.push('', paint.faint('° recalled: from general knowledge, unconfirmed'));
  return lines.join('\n');
}

function partyWords(party: { readonly code: string; readonly before: Party['before'] }): string {
  const before = party.before.map((each) => `${each.state} until ${dayWords(each.until)}`);
  return before.length > 0 ? `${party.code} (before: ${before.join(', ')})` : party.code;
}

function listed(provision: Provision): string[] {
  const mark =
    provision.confidence === 'recalled' ? '°' : provision.citeConfidence === 'recalled' ? ' (paragraph °)' : '';
  return [
    wrap(`${provision.cite} · ${nameOf(provision.id)}${mark}`, '  ', '    '),
    wrap(provision.says, '    ', '    '),
  ];
}

export interface ProvisionDetail {
  readonly provision: Provision;
  /** What it held over time, as assessed on the record. */
  readonly findings: readonly Finding[];
  /** The readings that change what it holds. */
  readonly disputes: readonly string[];
  readonly sources: readonly (readonly [string, Source | undefined])[];
}

/** One provision: what it says, how it is counted, what it rests on, when it binds, who disputes it, who says so. */
export function provisionText(agreement: AgreementFile, detail: ProvisionDetail, view: FindingsView): string {
  const { provision, findings, disputes, sources } = detail;
  const { paint } = view;
  const sure = provision.confidence === 'recalled' ? 'recalled ° (general knowledge, unconfirmed)' : 'confirmed';
  const cite = provision.citeConfidence === 'recalled' ? '; the paragraph number is recalled °' : '';
  const lines = [
    paint.strong(`${agreement.short} ${provision.cite} · ${nameOf(provision.id)}`),
    wrap(provision.says),
    `${sure}${cite}`,
    ...boundLines(provision, findings),
    ...kindLines(agreement, provision, paint),
  ];
  if (provision.note !== undefined) lines.push('', paint.strong('Note'), wrap(provision.note, '  '));
  lines.push('', paint.strong('Disputes'));
  const written = writtenDisputes(agreement, provision);
  if (disputes.length === 0 && written.length === 0) {
    lines.push('  None: no reading in the agreement file changes it.');
  } else {
    for (const id of disputes) {
      const reading = agreement.readings[id];
      if (reading)
        lines.push(
          wrap(`≠ ${reading.by}: ${reading.title} (--reading ${id})`, '  ', '    '),
          wrap(reading.says, '    ', '    '),
        );
    }
    for (const { says, positions } of written) {
      lines.push(wrap(says, '  ', '    '));
      for (const each of positions)
        lines.push(wrap(`≠ ${listWords(each.by.map(stateWords))}: ${each.says}`, '    ', '      '));
    }
  }
  const course = speaking(findings, view);
  if (course.length > 0) lines.push('', paint.strong('On the record'), ...courseLines(course, view));
  lines.push(...leftOut(findings.length - course.length, view));
  lines.push('', paint.strong('Sources'));
  for (const [id, source] of sources) {
    const words = source
      ? `${source.publisher}, ${source.title}${source.url === undefined ? '' : ` <${source.url}>`}`
      : 'not in the register';
    lines.push(wrap(`${id}: ${words}`, '  ', '    '));
  }
  return lines.join('\n');
}

/** The disputes in words that are about this article. */
export function writtenDisputes(agreement: AgreementFile, provision: Provision): AgreementFile['disputes'][string][] {
  if (provision.section === 'disputes') return [];
  const cite = normaliseCite(provision.cite);
  return Object.values(agreement.disputes).filter((each) =>
    each.cite.split(/[;,] /).some((part) => normaliseCite(part) === cite),
  );
}

/**
 * The days on which a limit or a prohibition bound anybody, as the record has it. A pending duty binds already and is
 * only not due yet, so for a duty the first finding that speaks is not the day from which it bound: nothing is said.
 */
function boundLines(provision: Provision, findings: readonly Finding[]): string[] {
  if (provision.section !== 'limits' && provision.section !== 'prohibitions') return [];
  const binding = findings.filter((each) => each.status !== 'dormant' && each.status !== 'pending');
  if (binding.length === 0) return [];
  const from = Math.min(...binding.map((each) => each.from));
  const to = Math.max(...binding.map((each) => each.to));
  return [
    to >= FOREVER ? `Bound from ${dayWords(from)}.` : `Bound from ${dayWords(from)} through ${dayWords(to - 1)}.`,
  ];
}

function kindLines(agreement: AgreementFile, provision: Provision, paint: Paint): string[] {
  const name = provision.id.slice(provision.id.indexOf('.') + 1);
  switch (provision.section) {
    case 'limits': {
      const limit = agreement.limits[name];
      const count = limit && agreement.counts[limit.count];
      if (!limit || !count) return [];
      return [
        '',
        wrap(`${capitalised(limitWords(limit, count.unit))}, ${scopeWords(limit)}.`),
        wrap(`Binds ${bindsWords(limit.from, limit.until)}.`),
        '',
        paint.strong(`Counting rule [${count.cite}]`),
        ...countLines(agreement, count, paint),
      ];
    }
    case 'counts': {
      const count = agreement.counts[name];
      return count ? countLines(agreement, count, paint) : [];
    }
    case 'duties': {
      const duty = agreement.duties[name];
      if (!duty) return [];
      const deadline = deadlineWords(duty);
      const exceptions = Object.values(duty.unless ?? {}).map((each) =>
        wrap(`unless [${each.cite}]: ${each.says}`, '  ', '    '),
      );
      return ['', `Deadline: ${deadline}`, ...exceptions];
    }
    case 'quotas': {
      const quota = agreement.quotas[name];
      if (!quota) return [];
      const steps = quota.schedule?.map((each) => `${each.max} in years ${each.first} to ${each.last}`).join(', ');
      return [
        '',
        wrap(`Quota: ${steps ?? quota.max} every ${quota.every}, counted ${bindsWords(quota.from, undefined)}.`),
      ];
    }
    case 'groups': {
      const group = agreement.groups[name];
      if (!group) return [];
      return [
        '',
        wrap(group.states ? `${group.states.length}: ${group.states.join(', ')}` : `Who? ${group.asks ?? ''}`),
      ];
    }
    case 'verification': {
      const means = agreement.verification[name];
      return means ? ['', wrap(capitalised(verificationWords(means)))] : [];
    }
    case 'meetings': {
      const meeting = agreement.meetings[name];
      return meeting ? ['', wrap(capitalised(meetingWords(meeting)))] : [];
    }
    case 'disputes':
      return (agreement.disputes[name]?.positions ?? []).map((each) =>
        wrap(`${listWords(each.by.map(stateWords))}: ${each.says}`, '  ', '    '),
      );
    case 'judgements': {
      const judgement = agreement.judgements[name];
      return judgement ? ['', wrap(`A question for people: ${judgement.asks}`)] : [];
    }
    case 'terms':
      return termLines(agreement, name);
    default:
      return [];
  }
}

function countLines(agreement: AgreementFile, count: Count, paint: Paint): string[] {
  const parts = count.sum.map((part) => {
    const value =
      worthWords(part.value) +
      (part.beyond === undefined
        ? ''
        : `, the first ${numberWords(part.first ?? 0)}; beyond them ${worthWords(part.beyond)}`);
    const where = part.where
      ? ` (${Object.entries(part.where)
          .map(([key, test]) => `${key} ${JSON.stringify(test).replaceAll('"', '')}`)
          .join(', ')})`
      : '';
    const whose = part.of ? ` of ${listWords(part.of.map(stateWords))}` : '';
    return wrap(`each ${part.each.map(thingWords).join(', ')}${where}${whose} counts for ${value}`, '  ', '    ');
  });
  const terms = [...new Set(count.sum.flatMap((part) => part.each))];
  return [
    wrap(count.says, '  '),
    ...parts,
    ...(count.declared
      ? [
          wrap(
            `declared by the party; a declaration serves for ${count.declared.current} [${count.declared.cite}]`,
            '  ',
            '    ',
          ),
        ]
      : []),
    '',
    paint.strong('Definitions that it rests on'),
    ...terms.flatMap((term) => termLines(agreement, term)),
  ];
}

function termLines(agreement: AgreementFile, name: string): string[] {
  const term = agreement.terms[name];
  if (!term) return [];
  const mark = term.confidence === 'recalled' ? '°' : '';
  const named = term.named
    ? [
        wrap(
          `named [${term.named.cite}]${term.named.confidence === 'recalled' ? '°' : ''}: ${Object.entries(
            term.named.types,
          )
            .map(([state, types]) => `${state} ${types.join(', ')}`)
            .join('; ')}`,
          '    ',
          '      ',
        ),
      ]
    : [];
  const except = Object.values(term.except ?? {}).map((each) =>
    wrap(`except [${each.cite}]: ${each.says}`, '    ', '      '),
  );
  const unclear = Object.values(term.unclear ?? {}).map((each) =>
    wrap(`left open [${each.cite}]: ${each.says}`, '    ', '      '),
  );
  return [
    wrap(`${name.replaceAll('-', ' ')}${mark} [${term.cite}]: ${term.says}`, '  ', '    '),
    ...named,
    ...except,
    ...unclear,
  ];
}

function bindsWords(from: DateRule | undefined, until: DateRule | undefined): string {
  const start = from ? `from ${dateWords(from)}` : 'from entry into force';
  return until ? `${start} until ${dateWords(until)}` : start;
}

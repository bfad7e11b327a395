import { provisionsOf } from './agreement.ts';
import { referred, termsIn } from './check.ts';
import { BINDING, type Flaw } from './flaw.ts';
import { quote } from './problem.ts';
import type { AgreementFile } from './schema.ts';

/**
 * A term that no provision is about. One whose words stand in the text of a provision is used by it, since people read
 * the text: "deployed and non-deployed launchers of ICBMs" uses the definition of a deployed launcher.
 */
export function unusedTerms(agreement: AgreementFile): Flaw[] {
  const used = termsUsed(agreement);
  const idle = Object.keys(agreement.terms).filter((name) => !used.has(name));
  return unmentioned(agreement, 'terms', idle).map((name) => ({
    code: 'unused',
    path: ['terms', name],
    found: `the term ${quote(name)}, which no provision uses or speaks of`,
    expected: 'a provision about it',
    fix: 'use it or delete it',
  }));
}

/**
 * A group that binds nobody and on which nothing hangs. Where anybody may join a group also tells who may, and who
 * stays outside, so that only an agreement with a list of parties has groups that say nothing.
 */
export function unusedGroups(agreement: AgreementFile): Flaw[] {
  if (!Array.isArray(agreement.parties)) return [];
  const used = new Set([
    ...BINDING.flatMap((section) => Object.values(agreement[section]).flatMap((each) => each.binds ?? [])),
    ...Object.values(agreement.limits).flatMap((each) => each.groups ?? []),
    ...(agreement.lifecycle.force.needs ?? []).flatMap((need) => need.all ?? []),
    ...wordsOfReadings(agreement),
  ]);
  const idle = Object.keys(agreement.groups).filter((name) => !used.has(name));
  return unmentioned(agreement, 'groups', idle).map((name) => ({
    code: 'unused',
    path: ['groups', name],
    found: `the group ${quote(name)}, which no provision binds or speaks of`,
    expected: 'a provision that binds it',
    fix: 'write it under binds, or delete it',
  }));
}

function termsUsed(agreement: AgreementFile): Set<string> {
  const { terms, measures, counts, prohibitions, duties } = agreement;
  return new Set([
    ...Object.values(terms).flatMap(termsIn),
    ...Object.values(measures?.rangeKm ?? {}).flatMap((each) => referred(each.where)),
    ...Object.values(counts).flatMap((count) => count.sum.flatMap((part) => [...part.each, ...referred(part.where)])),
    ...Object.values(prohibitions).flatMap((each) =>
      each.forbids.flatMap((part) => [...(part.of ?? []), ...(part.holding ?? [])]),
    ),
    ...Object.values(duties).flatMap((duty) => [
      ...referred(duty.when.where),
      ...Object.values(duty.unless ?? {}).flatMap((each) => referred(each.where)),
    ]),
    ...wordsOfReadings(agreement),
  ]);
}

/** What readings write into the agreement: a value there can refer to a term or a group. */
function wordsOfReadings(agreement: AgreementFile): string[] {
  return Object.values(agreement.readings).flatMap((reading) => reading.patch.flatMap(({ to }) => textsIn(to)));
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

/** Those names of which some other provision has every word. */
function unmentioned(agreement: AgreementFile, section: 'terms' | 'groups', names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const having = new Map<string, Set<string>>();
  for (const provision of provisionsOf(agreement)) {
    for (const word of textsIn(provision).flatMap(stems)) {
      const those = having.get(word) ?? new Set();
      having.set(word, those.add(provision.id));
    }
  }
  return names.filter((name) => {
    const [first = new Set<string>(), ...rest] = stems(name).map((stem) => having.get(stem) ?? new Set<string>());
    return ![...first].some((id) => id !== `${section}.${name}` && rest.every((those) => those.has(id)));
  });
}

/** The words of a text as they are in the singular and in the plural: launcher, launchers; facility, facilities. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/ies$/, 'y').replace(/(?:e?s)*e?$/, ''));
}

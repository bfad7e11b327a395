import type { AgreementFile, Bound, CountValue, Duty, Limit } from '../agreement/schema.ts';
import { numberWords, stateWords } from '../words/words.ts';

/** What the parts of a provision say, made from its rule and not from its prose. */

/** `at most 1,550 warheads`, `at least 40 km`, `at most 35 per cent of the British tonnage`. */
export function limitWords({ max, min }: Pick<Limit, 'max' | 'min'>, unit: string): string {
  const parts = [
    ...(min === undefined ? [] : [`at least ${boundWords(min)}`]),
    ...(max === undefined ? [] : [`at most ${boundWords(max)}`]),
  ];
  return `${parts.join(' and ')} ${unit}`;
}

function boundWords(bound: Bound): string {
  if (typeof bound === 'number') return numberWords(bound);
  if (bound === 'blank') return '(left blank in the draft)';
  if ('base' in bound) {
    return `${numberWords(bound.base)} (raised by ${bound.plus.replaceAll('-', ' ')}, up to ${numberWords(bound.atMost)})`;
  }
  const whose = bound.held === undefined ? '' : ` of ${stateWords(bound.held)}`;
  return `${numberWords(bound.percent)} per cent of ${bound.of.replaceAll('-', ' ')}${whose}, in`;
}

export function scopeWords({ per, groups, binds }: Limit): string {
  const whom = binds === undefined ? '' : ` (${binds.join(', ')})`;
  if (per === 'group') return `for each of ${(groups ?? []).join(' and ')} together`;
  return per === 'item' ? `for each single item${whom}` : `for each party${whom}`;
}

export function worthWords(value: CountValue): string {
  if (typeof value === 'number') return numberWords(value);
  if (value === 'reentryVehicles') return 'the re-entry vehicles on it';
  if (typeof value === 'string') return `its ${value.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}`;
  const types = Object.entries(value.byType).map(([type, each]) => `${type} ${numberWords(each)}`);
  return `the number attributed to its type (${types.join(', ')})`;
}

/** `within 5 days`, `at least 24 hours ahead`, `each year by 04-30`. */
export function deadlineWords({ within, ahead, when, timing }: Duty): string {
  if (within === 'blank' || ahead === 'blank') return 'left blank in the draft';
  if (within !== undefined) return `within ${within}`;
  if (ahead !== undefined) return `at least ${ahead} ahead`;
  if (when.yearly !== undefined) return `each year by ${when.yearly} (month and day)`;
  if (timing !== undefined) return timing;
  return when.always ? 'always' : 'no deadline stated';
}

type Verification = AgreementFile['verification'][string];

export function verificationWords({ means, quota, notice, quotas }: Verification): string {
  if (means === 'none') return 'no verification';
  return [
    means.replaceAll('-', ' '),
    ...(quota === undefined ? [] : [quota]),
    ...(quotas === undefined ? [] : [`quotas: ${quotas.join(', ')}`]),
    ...(notice === undefined ? [] : [notice === 'blank' ? 'notice left blank in the draft' : `notice: ${notice}`]),
  ].join('; ');
}

type Meeting = AgreementFile['meetings'][string];

const DECIDES = {
  consensus: 'decides by consensus',
  unanimity: 'decides unanimously',
  'unanimity-without-accused': 'decides unanimously, without the vote of the party accused',
  majority: 'decides by majority',
  'two-thirds': 'decides by two thirds',
  'three-quarters': 'decides by three quarters',
} as const;

export function meetingWords({ within, support, quorum, decides, binding }: Meeting): string {
  const needed = support === 'blank' ? 'support needed: left blank in the draft' : `support needed: ${support} parties`;
  const held = within === 'blank' ? 'held within a time left blank in the draft' : `held within ${within}`;
  return [
    ...(support === undefined ? [] : [needed]),
    ...(within === undefined ? [] : [held]),
    ...(quorum === undefined ? [] : [`quorum: ${quorum.atLeast} of every ${quorum.outOf} parties`]),
    ...(decides === undefined ? [] : [DECIDES[decides]]),
    ...(binding === undefined ? [] : [binding ? 'binding' : 'not binding']),
  ].join('; ');
}

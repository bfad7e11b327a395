import { h } from 'preact';
import type { Day } from '../time/day.ts';
import type { Html } from './site.ts';

/** How agreements stand on one day. The page says it of its own day, and a script of whichever day is chosen there. */

/** Days of a life that matter for that; what neither binds nor is disputed is left out. */
interface LifeSpan {
  readonly from: Day;
  readonly to: Day;
  readonly binding: boolean;
  readonly disputed: boolean;
}

export interface Life {
  readonly name: string;
  readonly spans: readonly LifeSpan[];
}

/** The days of a life as an attribute holds them: `15010 15432 1;15432 16000 3`. */
export function lifeText(spans: readonly LifeSpan[]): string {
  return spans
    .filter(({ binding, disputed }) => binding || disputed)
    .map(({ from, to, binding, disputed }) => `${from} ${to} ${(binding ? 1 : 0) + (disputed ? 2 : 0)}`)
    .join(';');
}

/** What {@link lifeText} has written. */
export function lifeSpans(text: string): LifeSpan[] {
  if (text === '') return [];
  return text.split(';').map((each) => {
    const [from = 0, to = 0, kind = 0] = each.split(' ').map(Number);
    return { from, to, binding: kind % 2 === 1, disputed: kind >= 2 };
  });
}

interface Standing {
  readonly inForce: number;
  readonly ended: number;
  /** By their names. */
  readonly disputed: readonly string[];
}

export function standingOn(lives: readonly Life[], day: Day): Standing {
  const holds = ({ from, to }: LifeSpan): boolean => from <= day && day < to;
  const inForce = lives.filter(({ spans }) => spans.some((each) => each.binding && holds(each))).length;
  const ended = lives.filter(({ spans }) => {
    const bound = spans.filter(({ binding }) => binding);
    return bound.length > 0 && bound.every(({ to }) => to <= day);
  }).length;
  const disputed = lives.filter(({ spans }) => spans.some((each) => each.disputed && holds(each)));
  return { inForce, ended, disputed: disputed.map(({ name }) => name) };
}

export interface StandingWords {
  readonly inForce: string;
  readonly ended: string;
  readonly disputed: string;
  readonly none: string;
}

/** The day, and how many of the agreements were in force, had ended, were disputed. */
export function standingText(words: StandingWords, day: string, { inForce, ended, disputed }: Standing): Html {
  const names = disputed.length === 0 ? words.none : `${disputed.length} (${disputed.join(', ')})`;
  return h(
    'p',
    { class: 'standing' },
    h('strong', null, day),
    `: ${words.inForce} ${inForce}; ${words.ended} ${ended}; ${words.disputed} ${names}.`,
  );
}

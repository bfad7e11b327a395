import { effect, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { timeScale } from '../src/chart/time-axis.ts';
import { type Life, lifeSpans, type StandingWords, standingOn, standingText } from '../src/page/standing.ts';
import { type Day, formatDay, parseDay } from '../src/time/day.ts';
import { dayWords } from './day-words.ts';
import { answerAtOnce } from './live.ts';
import { rove } from './roving.ts';

/** Timeline: the day is moved along the lives, which are filtered at once and walked through with the arrow keys. */

/** What the page has for it; not all of it is there where the page says that something is wrong. */
interface Parts {
  readonly standing: HTMLElement;
  readonly lives: SVGGElement;
  readonly scrub: HTMLInputElement;
  readonly date: HTMLInputElement;
}

let shown: HTMLElement | undefined;
let end = (): void => {};

/** Begins anew with each drawing. */
function begin(): void {
  const parts = findParts();
  if (parts?.standing === shown) return;
  end();
  shown = parts?.standing;
  if (!parts || !shown) return;
  const day = signal(Number(shown.dataset['day']));
  const ends = [follow(parts, day), control(parts, day), rove([...parts.lives.querySelectorAll<SVGAElement>('a')])];
  end = () => ends.forEach((each) => each());
}

function findParts(): Parts | undefined {
  const standing = document.getElementById('standing');
  const lives = document.querySelector<SVGGElement>('.sv-lives');
  const scrub = document.querySelector<HTMLInputElement>('#scrub');
  const date = document.querySelector<HTMLInputElement>('main input[name="on"]');
  return standing && lives && scrub && date ? { standing, lives, scrub, date } : undefined;
}

/** The days that are drawn, and where. */
function scaleOf({ dataset }: SVGGElement): ReturnType<typeof timeScale> {
  const [from, to, left, right] = ['from', 'to', 'left', 'right'].map((key) => Number(dataset[key]));
  if (from === undefined || to === undefined || left === undefined || right === undefined)
    throw new Error('invariant: four keys have four values');
  return timeScale({ from, to }, left, right);
}

/** What stands on the page follows the day: what is said of it, the line, and where the lives lead. */
function follow({ standing, lives: group }: Parts, day: Signal<Day>): () => void {
  const words = JSON.parse(standing.dataset['words'] ?? '{}') as StandingWords; // Written by the page.
  const lives = [...group.querySelectorAll<SVGAElement>('a')].map(
    (link): Life => ({
      name: link.dataset['name'] ?? link.textContent ?? '',
      spans: lifeSpans(link.dataset['life'] ?? ''),
    }),
  );
  const { x, left, right } = scaleOf(group);
  const line = document.querySelector('.sv-day');
  const links = document.querySelectorAll('#lives a:not([href^="#"])');
  const first = day.peek();
  return effect(() => {
    const on = day.value;
    const said = dayWords(on);
    render(standingText(words, said, standingOn(lives, on)), standing);
    if (on === first && line?.textContent === said) return;
    line?.setAttribute('transform', `translate(${x(on)} 0)`);
    line?.setAttribute('class', `sv-day ${x(on) > (left + right) / 2 ? 'sv-before' : 'sv-after'}`);
    const label = line?.querySelector('text');
    if (label) label.textContent = said;
    for (const link of links) link.setAttribute('href', onDay(link.getAttribute('href') ?? '', on));
  });
}

function onDay(href: string, day: Day): string {
  const { pathname, searchParams } = new URL(href, location.href);
  searchParams.set('on', formatDay(day));
  return `${pathname}?${searchParams}`;
}

/** The slider and the date say the same day, and either moves it. */
function control({ scrub, date, lives }: Parts, day: Signal<Day>): () => void {
  const { span } = scaleOf(lives);
  scrub.min = String(span.from);
  scrub.max = String(span.to - 1);
  scrub.closest('label')?.removeAttribute('hidden');
  const moved = (): void => {
    day.value = Number(scrub.value);
    date.value = formatDay(day.value);
  };
  const written = (): void => {
    const on = parseDay(date.value);
    if (on !== undefined && on >= span.from && on < span.to) day.value = on;
  };
  scrub.addEventListener('input', moved);
  date.addEventListener('input', written);
  const shows = effect(() => {
    scrub.value = String(day.value);
    scrub.setAttribute('aria-valuetext', dayWords(day.value));
  });
  return () => {
    shows();
    scrub.removeEventListener('input', moved);
    date.removeEventListener('input', written);
  };
}

answerAtOnce(begin);
begin();

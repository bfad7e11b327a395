import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatProblem } from '../src/agreement/problem.ts';
import { completionsAt } from '../src/draft/completions.ts';
import { hoverAt } from '../src/draft/hover.ts';
import { worldOf } from '../src/draft/world.ts';
import { verdictOn } from '../src/page/draft-verdict.ts';
import type { Site } from '../src/page/site.ts';
import { isBad, languageOf, readView } from '../src/page/view.ts';
import { type PlainRecord, recordFrom } from '../src/record/plain.ts';
import { parseDay } from '../src/time/day.ts';
import { inLanguage } from '../src/words/language.ts';
import type { Answer, Asked, Start, Verdict } from './draft-messages.ts';

/**
 * Reads a draft, checks it and holds it against the record, all with the code that the server runs. It asks for the
 * record and for nothing else: no request has anything of a draft in it.
 */

interface Known {
  readonly site: Site;
  readonly world: ReturnType<typeof worldOf>;
}

let known: Promise<Known | undefined> | undefined;

/** The first message, and each after it. */
export function take(message: Start | Asked): void {
  if (message.kind === 'start') known = learn(message);
  else void reply(message);
}

async function learn({ record: address, today: written, agreements }: Start): Promise<Known | undefined> {
  const today = parseDay(written);
  if (today === undefined) throw new Error('invariant: the page says which day it is');
  try {
    const response = await fetch(address);
    if (!response.ok) throw new TypeError(`the record was answered with ${response.status}`);
    const record = recordFrom((await response.json()) as PlainRecord); // As our own server writes it.
    return { site: { agreements: [], record, today, digest: '' }, world: worldOf(record, new Map(agreements)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    say({ id: undefined, unreachable: true });
    return undefined;
  }
}

async function reply(asked: Asked): Promise<void> {
  const all = await known;
  if (all) say({ id: asked.id, answer: inLanguage(languageOf(new URL(asked.page)), () => answerTo(asked, all)) });
}

function answerTo(asked: Asked, { site, world }: Known): Extract<Answer, { id: number }>['answer'] {
  switch (asked.kind) {
    case 'verdict':
      return verdictOf(asked.text, asked.page, site);
    case 'completions':
      return completionsAt(asked.text, asked.offset, world);
    case 'hover':
      return hoverAt(asked.text, asked.offset, world);
    default:
      return asked satisfies never;
  }
}

function verdictOf(text: string, page: string, site: Site): Verdict {
  const view = readView(new URL(page), site.today);
  if (isBad(view)) throw new Error('invariant: the page of a bad address has no editor');
  const { problems, summary, body } = verdictOn(site, view, text);
  const marks = problems.map(({ at, ...problem }) => ({
    line: at?.line ?? 1,
    column: at?.column ?? 1,
    severity: problem.warning ? ('warning' as const) : ('error' as const),
    message: formatProblem(problem),
  }));
  return { marks, summary, html: renderToString(h('div', null, body)) };
}

function say(answer: Answer): void {
  postMessage(answer);
}

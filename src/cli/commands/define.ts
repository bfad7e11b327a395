import { askedAbout, type Covering, coverageFor, type Described } from '../../ask/define.ts';
import { askedOf } from '../../ask/question.ts';
import { lifeOn } from '../../assess/standing.ts';
import { coverageJson } from '../../report/define-json.ts';
import { defineText, describe, lifeWords } from '../../report/define-text.ts';
import { agreementsFor, attributionIn, questionOf, recordFor } from '../library.ts';
import { type Asking, OPTION, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export type DefineOptions = Asking & Described;

/** `servanda define`: is this item covered, by which term, and why. Without a name, by whichever agreement. */
export function defineCommand(names: readonly string[], options: DefineOptions, terminal: Terminal): number {
  const agreements = agreementsFor(names);
  const record = recordFor(options);
  const asked = askedAbout(options, OPTION);
  const told = coverageFor({ agreements, record }, asked, options);
  if (options.json) {
    terminal.out(
      JSON.stringify(
        told.flatMap(({ coverage }) => coverage.map(coverageJson)),
        null,
        2,
      ),
    );
  } else {
    const what = asked.kind === 'type' ? asked.name : describe(asked.item, asked.attributes);
    const shown = names.length > 0 ? told : told.filter(reaches);
    const texts = shown.map(({ agreement, coverage }) => {
      const none = coverage.length === 0 ? `\n${agreement.short} has no term that reaches things of this kind.` : '';
      const life = unwrap(
        lifeOn(questionOf(agreement, record, askedOf(options, agreement, agreements)), terminal.today),
      );
      const title = `${agreement.short}: ${what}`;
      return defineText(title, lifeWords(life), coverage, attributionIn(record), terminal.paint) + none;
    });
    terminal.out(texts.length === 0 ? `No agreement here covers it: ${what}.` : texts.join('\n\n'));
  }
  const failing = options.failOn ?? [];
  return told
    .flatMap(({ coverage }) => coverage)
    .some((each) => (each.disputed && failing.includes('disputed')) || failing.includes(each.covered))
    ? 1
    : 0;
}

/** Where nothing was named, what certainly does not cover it is left out. */
function reaches({ coverage }: Covering): boolean {
  return coverage.some(({ covered }) => covered !== 'no');
}

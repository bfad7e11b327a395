import type { Problem } from '../agreement/problem.ts';
import type { AgreementFile } from '../agreement/schema.ts';
import { assess, type Question } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import type { Statement } from '../record/schema.ts';
import { civilDate, type Day, dayOf } from '../time/day.ts';
import { ALWAYS } from '../time/interval.ts';
import { ok, type Result } from '../time/result.ts';

/** As many findings as this are kept for a record; those that were asked for the longest ago go first. */
const MOST = 20_000;

interface Kept {
  readonly agreement: AgreementFile;
  readonly findings: readonly Finding[];
}

interface Answers {
  readonly kept: Map<string, Kept>;
  count: number;
}

const ANSWERS = new WeakMap<readonly Statement[], Answers>();

/**
 * What held on a day and around it, since whoever asks about a day asks about another one too, and what is found for a day
 * does not depend on which others are asked about: on all days, or, where so many are parties that what recurs is much,
 * on those of its year. A record and an agreement never change, so that it has been worked out before; what is supposed,
 * or known by some day, is worked out each time.
 */
export function findingsAround(question: Question, day: Day): Result<readonly Finding[], Problem[]> {
  const { agreement, record, known, patches = [], statements = [] } = question;
  if (known !== undefined || patches.length > 0 || statements.length > 0) {
    return assess({ ...question, span: { from: day, to: day + 1 } });
  }
  const answers = ANSWERS.get(record.statements) ?? { kept: new Map<string, Kept>(), count: 0 };
  ANSWERS.set(record.statements, answers);
  const year = Array.isArray(agreement.parties) ? undefined : civilDate(day).year;
  const key = [agreement.id, year ?? '', question.reading ?? '', ...(question.only ?? [])].join('|');
  const found = answers.kept.get(key);
  if (found?.agreement === agreement) {
    keep(answers, key, found);
    return ok(found.findings);
  }
  const span = year === undefined ? ALWAYS : { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1) };
  const made = assess({ ...question, span });
  if (made.ok) keep(answers, key, { agreement, findings: made.value });
  return made;
}

/** Puts it last, and lets the first go while there are too many. */
function keep(answers: Answers, key: string, kept: Kept): void {
  drop(answers, key);
  answers.kept.set(key, kept);
  answers.count += kept.findings.length;
  for (const oldest of answers.kept.keys()) {
    if (answers.count <= MOST) return;
    drop(answers, oldest);
  }
}

function drop(answers: Answers, key: string): void {
  answers.count -= answers.kept.get(key)?.findings.length ?? 0;
  answers.kept.delete(key);
}

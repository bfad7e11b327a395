import { type Flaw, statesIn } from './flaw.ts';
import { quote } from './problem.ts';
import type { AgreementFile } from './schema.ts';
import { isItemKind } from './vocabulary.ts';

/** What is counted for a limit and defined nowhere: a term that is a kind of item and nothing more. */
export function bareCounts(agreement: AgreementFile): Flaw[] {
  return Object.entries(agreement.counts).flatMap(([name, count]) =>
    count.sum.flatMap((part, i) =>
      part.each.flatMap((each, j): Flaw[] => {
        const term = agreement.terms[each];
        const bare = term && isItemKind(term.is) && !term.where && !term.named && !term.except && !term.unclear;
        if (!bare || part.where) return [];
        return [
          {
            code: 'undefined-thing',
            path: ['counts', name, 'sum', i, 'each', j],
            found: `the term ${quote(each)}, which covers anything of the kind ${term.is}`,
            expected: 'a definition of what is counted',
            fix: `add where or named to terms.${each}`,
          },
        ];
      }),
    ),
  );
}

/** A limit on each single item, where the count gives the same number for all of them: one item is never 150 of them. */
export function sameForEachItem(agreement: AgreementFile): Flaw[] {
  return Object.entries(agreement.limits).flatMap(([name, limit]): Flaw[] => {
    const parts = agreement.counts[limit.count]?.sum ?? [];
    if (limit.per !== 'item' || !parts.every((part) => typeof part.value === 'number')) return [];
    return [
      {
        code: 'undefined-thing',
        path: ['limits', name, 'count'],
        found: `a limit on each item by the count ${quote(limit.count)}, which gives every item a fixed number`,
        expected: 'a count by an attribute of the item, such as yieldKt',
        fix: `write the attribute as value in counts.${limit.count}`,
      },
    ];
  });
}

/** A part of a count, or a share, that is held by a state that is no party: nothing of it is ever in the record. */
export function heldByStrangers(agreement: AgreementFile): Flaw[] {
  const states = statesIn(agreement);
  if (!states) return [];
  const stranger = (path: Flaw['path'], code: string | undefined): Flaw[] => {
    if (code === undefined || states.has(code)) return [];
    const expected = `one of ${[...states].join(', ')}`;
    return [{ code: 'nobody-bound', path, found: `${quote(code)}, which is no party`, expected, fix: 'name a party' }];
  };
  return [
    ...Object.entries(agreement.counts).flatMap(([name, count]) =>
      count.sum.flatMap((part, i) =>
        (part.of ?? []).flatMap((code, j) => stranger(['counts', name, 'sum', i, 'of', j], code)),
      ),
    ),
    ...Object.entries(agreement.limits).flatMap(([name, limit]) =>
      (['max', 'min'] as const).flatMap((end) => {
        const bound = limit[end];
        return typeof bound === 'object' && 'held' in bound ? stranger(['limits', name, end, 'held'], bound.held) : [];
      }),
    ),
  ];
}

/** Limits in a treaty that nobody watches: where the text says nothing of it, the file says that it does not. */
export function unverifiedLimits(agreement: AgreementFile): Flaw[] {
  const { kind, limits, verification, quotas } = agreement;
  if (kind !== 'treaty' && kind !== 'executive-agreement' && kind !== 'draft') return [];
  const silent = Object.keys(verification).length === 0 && Object.keys(quotas).length === 0;
  if (Object.keys(limits).length === 0 || !silent) return [];
  return [
    {
      code: 'no-verification',
      path: ['limits'],
      found: 'limits, and not a word on how they are verified',
      expected: 'a section verification',
      fix: 'add it; where the text has none, with means: none',
    },
  ];
}

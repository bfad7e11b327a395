import { partyCodes } from '../assess/assess.ts';
import type { Library } from './question.ts';

/** Whether one of the agreements names a state, or the record has an act of it under one of them. */
export function knowsParty({ agreements, record }: Pick<Library, 'agreements' | 'record'>, party: string): boolean {
  const ids = new Set(agreements.map((each) => each.id));
  return (
    agreements.some((each) => partyCodes(each).includes(party)) ||
    record.statements.some((each) => each.kind === 'act' && each.by === party && ids.has(each.agreement ?? ''))
  );
}

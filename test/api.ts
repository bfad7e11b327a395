import { type AppInput, makeApp } from '../src/api/app.ts';
import { unwrap } from '../src/ask/problems.ts';
import { agreementIds, loadAgreement, loadRecordFolder } from '../src/store/library.ts';
import { loadScenarios } from '../src/store/scenarios.ts';
import { parseDay } from '../src/time/day.ts';

const known = agreementIds();
export const agreements = known.map((id) => unwrap(loadAgreement(id, known)));
export const record = unwrap(loadRecordFolder());
export const scenarios = unwrap(loadScenarios());

/** The application with our own library, on a day of our own choosing. */
export function app(more: Partial<AppInput> = {}) {
  const today = parseDay('2026-11-24');
  if (today === undefined) throw new Error('invariant: the day exists');
  const onBroken = (error: unknown): never => {
    throw error;
  };
  return makeApp({ agreements, record, scenarios, today, digest: 'test', onBroken, ...more });
}

export function sent(body: string | object, type?: string): RequestInit {
  const json = typeof body !== 'string';
  return {
    method: 'POST',
    headers: { 'content-type': type ?? (json ? 'application/json' : 'application/yaml') },
    body: json ? JSON.stringify(body) : body,
  };
}

export const EXTENDED = {
  agreements: ['new-start'],
  suppositions: [{ kind: 'extend', period: '5 years', at: '2026-02-03' }],
} as const;

export const PATCH = `servanda: patch/1
id: lower-limit
agreement: new-start
kind: what-if
title: At most 1,000 warheads from 1 March 2022
says: From 1 March 2022 each party has at most 1,000 warheads instead of 1,550.
sources: [recalled]
confidence: recalled
cites: [II(1)(b)]
from: '2022-03-01'
patch:
  - set: limits.warheads.max
    to: 1000
`;

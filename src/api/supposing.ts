import { parsePatch } from '../agreement/parse.ts';
import { quote } from '../agreement/problem.ts';
import { didYouMean } from '../agreement/suggest.ts';
import { unwrap } from '../ask/problems.ts';
import { type Asking, changesOf, type GivenPatch, recalledIn } from '../ask/question.ts';
import { whatIfFor } from '../ask/what-if.ts';
import type { Supposition } from '../assess/what-if.ts';
import { type WhatIfJson, whatIfJson } from '../report/what-if-json.ts';
import { type Day, parseDay } from '../time/day.ts';
import { parsePeriod } from '../time/period.ts';
import { failWith } from './problem.ts';
import { readData, type Supposing, supposingSchema } from './query.ts';
import type { World } from './route.ts';

/** More changes than this are an answer that nobody reads. */
const MOST_CHANGES = 5000;

interface Question {
  readonly on?: Day | undefined;
  readonly known?: Day | undefined;
  readonly reading?: string | undefined;
}

/** What would follow from a body: suppositions and patches as JSON, or one patch as YAML. */
export function supposing(
  world: World,
  body: { readonly type: string; readonly text: string },
  query: Question,
): WhatIfJson {
  const json = body.type === 'application/json';
  const asked = json ? readData(supposingSchema, parsedJson(body.text), 422, 'body') : undefined;
  const texts = asked ? (asked.patches ?? []) : [body.text];
  const patches = texts.map((text, i): GivenPatch => {
    const file = asked ? `body.patches.${i}` : 'body';
    return { file, ...unwrap(parsePatch(text, file)) };
  });
  const { suppositions = [], agreements: ids = [...new Set(patches.map(({ patch }) => patch.agreement))] } =
    asked ?? {};
  if (suppositions.length === 0 && patches.length === 0) {
    failWith(422, [
      'nothing to suppose',
      'suppositions or patches',
      'see the schema Supposing in /api/v1/openapi.json',
    ]);
  }
  for (const each of suppositions) {
    if (each.agreement !== undefined && !ids.includes(each.agreement)) {
      const found = `a supposition about ${each.agreement}`;
      failWith(422, [found, `one about ${ids.join(', ')}`, 'name the agreement in agreements as well']);
    }
  }
  const known = world.agreements.map((each) => each.id);
  const agreements = [...new Set(ids)].map(
    (id) =>
      world.agreementById(id) ??
      failWith(422, [
        `the agreement ${quote(id)}`,
        'the id of an agreement in the library',
        didYouMean(id, known) ?? 'get: /api/v1/agreements',
      ]),
  );
  const { record } = world;
  const changes = changesOf(patches, agreements, record);
  const asking = askingOf(asked, query);
  const told = whatIfFor(
    { agreements, record },
    (agreement) =>
      suppositions.filter((each) => each.agreement === undefined || each.agreement === agreement.id).map(suppositionOf),
    suppositions.flatMap((each) => ('at' in each && each.at !== undefined ? dayOf(each.at) : [])),
    asking,
    changes,
    world.today,
  );
  const all = told.map((each) => each.supposed);
  const many = all.reduce((sum, each) => sum + each.changed.length, 0);
  checkSize(many);
  const ties = told.flatMap((each) => each.ties);
  return whatIfJson(all, ties, asking.on, recalledIn(record, changes.statements));
}

/** An answer that nobody can read is refused. */
export function checkSize(many: number): void {
  if (many > MOST_CHANGES) {
    failWith(422, [
      `${many} changes`,
      `at most ${MOST_CHANGES}`,
      'suppose it of fewer agreements, or ask about one day with on',
    ]);
  }
}

type Asked = NonNullable<Supposing['suppositions']>[number];

function suppositionOf(asked: Asked): Supposition {
  switch (asked.kind) {
    case 'lapse':
      return { kind: 'lapse', ...(asked.at !== undefined && { at: dayOf(asked.at) }) };
    case 'extend': {
      const { period, at, by } = asked;
      if (parsePeriod(period)?.kind !== 'calendar') {
        failWith(422, [`the period ${quote(period)}`, 'a period of days, months or years', 'write 5 years']);
      }
      return { kind: 'extend', period, at: dayOf(at), by: by ?? 'all' };
    }
    case 'withdraw': {
      const { party, at, ground } = asked;
      return { kind: 'withdraw', party, at: dayOf(at), ...(ground && { ground }) };
    }
    case 'without':
      return { kind: 'without', act: asked.act };
    default:
      return { kind: asked.kind, party: asked.party, at: dayOf(asked.at) };
  }
}

function askingOf(asked: Supposing | undefined, query: Question): Asking {
  const on = asked?.on === undefined ? query.on : dayOf(asked.on);
  const known = asked?.known === undefined ? query.known : dayOf(asked.known);
  const reading = asked?.reading ?? query.reading;
  return {
    ...(on !== undefined && { on }),
    ...(known !== undefined && { known }),
    ...(reading !== undefined && { reading }),
  };
}

/** A date that the schema has read already. */
function dayOf(written: string): Day {
  return parseDay(written) ?? failWith(422, [`the date ${quote(written)}`, 'a date that exists']);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failWith(400, [quote(error.message), 'a body in JSON', 'check its brackets and quotation marks']);
  }
}

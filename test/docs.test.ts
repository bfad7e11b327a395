import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Row, Score } from '../src/forecast/hindcast.ts';
import { agreementIds } from '../src/store/library.ts';
import { numberWords } from '../src/words/words.ts';
import { command } from './command.ts';
import { copyOfCheckout, type Step, stepsOf, take, wordsOf } from './tutorial.ts';

/** What the documents show is what the program answers. After a change that is meant: UPDATE_GOLDEN=1, and read it. */

const DOCUMENTS = ['README.md', 'docs/agreement-format.md', 'docs/forecast.md', 'docs/inspection.md'];
const folder = mkdtempSync(join(tmpdir(), 'servanda-docs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Shown {
  readonly args: readonly string[];
  readonly answer: string;
}

/** The commands of the document's blocks that begin with a prompt, each with what is shown below it. */
function commandsIn(text: string): Shown[] {
  const blocks = [...text.matchAll(/```(?:console)?\n(\$ npm run -s servanda -- [\s\S]*?)```/g)].map(
    (each) => each[1] ?? '',
  );
  return blocks.flatMap((block) =>
    block
      .split(/^\$ npm run -s servanda -- /m)
      .slice(1)
      .map((part) => {
        const [line = '', ...rest] = part.replace(/\\\n\s*/g, '').split('\n');
        return { args: wordsOf(line), answer: rest.join('\n') };
      }),
  );
}

/** The patches and scenarios that the document shows whole, written to a folder under their ids. */
function filesIn(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [, yaml = ''] of text.matchAll(/```yaml\n(servanda: (?:patch|scenario)\/1\n[\s\S]*?)```/g)) {
    const id = /^id: (.*)$/m.exec(yaml)?.[1] ?? '';
    const path = join(folder, `${id}.yaml`);
    writeFileSync(path, yaml);
    files.set(`${id}.yaml`, path);
  }
  return files;
}

for (const document of DOCUMENTS) {
  const url = new URL(`../${document}`, import.meta.url);
  const text = readFileSync(url, 'utf8');
  const files = filesIn(text);
  // Some examples are of files that the document only describes.
  const shown = commandsIn(text).filter(({ args }) => args.every((arg) => !arg.endsWith('.yaml') || files.has(arg)));
  test(`${document} shows commands`, () => assert.ok(shown.length >= 1));
  for (const { args, answer } of shown) {
    test(`${document}: servanda ${args.join(' ')}`, async () => {
      const { out, err } = await command(args.map((arg) => files.get(arg) ?? arg));
      const told = (out + err).replaceAll(`${folder}/`, '');
      if (process.env['UPDATE_GOLDEN'] === '1' && told !== answer) {
        writeFileSync(
          url,
          readFileSync(url, 'utf8').replace(answer, () => told),
        );
        return;
      }
      assert.equal(told, answer);
    });
  }
}

/** The commands of README's table of questions, save those about a file that the reader is to write. */
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const questions = [...README.matchAll(/^\| (.*\?) \| (.*) \|$/gm)].flatMap(([, question = '', cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, line = '']) => ({ question, args: wordsOf(line) })),
);
test('every command of the table in README answers', async () => {
  const runnable = questions.filter(({ args }) => args.every((arg) => !arg.endsWith('.yaml')));
  assert.ok(runnable.length >= 20);
  for (const { question, args } of runnable) {
    const { code, out, err } = await command(args);
    assert.equal(code, 0, `${question}: ${err}`);
    assert.ok(out.length > 40, question);
  }
});

/** The tutorial is followed from its first line to its last: a step stands on those before it. */
const TUTORIAL = new URL('../CONTRIBUTING.md', import.meta.url);
const tutorial = readFileSync(TUTORIAL, 'utf8');
const copy = copyOfCheckout();
const answers = new Map<Step, string>();
for (const step of stepsOf(tutorial)) {
  test(`CONTRIBUTING.md: ${step.kind === 'file' ? step.name : step.line}`, async () => {
    const answer = await take(step, copy);
    if (step.kind === 'file') return;
    answers.set(step, answer);
    if (process.env['UPDATE_GOLDEN'] !== '1') assert.equal(answer, step.answer);
  });
}
test('CONTRIBUTING.md is followed to its end', () => {
  assert.ok(answers.size >= 10);
  assert.ok(tutorial.includes(`The library has ${agreementIds().length} agreements.`));
  if (process.env['UPDATE_GOLDEN'] !== '1') return;
  let updated = tutorial;
  for (const [step, answer] of [...answers].reverse()) {
    if (step.kind === 'file') continue;
    updated = updated.slice(0, step.at) + answer + updated.slice(step.at + step.answer.length);
  }
  writeFileSync(TUTORIAL, updated);
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('the table of the hindcast is the one that comes out, and its intervals of 80 per cent hold 70 to 90', async () => {
  const { out } = await command(['forecast', 'hindcast', '--json']);
  const { coverage80, rows } = JSON.parse(out) as {
    readonly coverage80: Readonly<Record<string, number>>;
    readonly rows: readonly Row[];
  };
  const score = ({ crps }: Score): string => numberWords(Math.round(crps));
  const lines = rows.map(
    ({ horizon, cases, model, walk, drift }) =>
      `| ${horizon} | ${cases} | ${[model, walk, drift].map(score).join(' | ')} | ${model.coverage.map((each) => Math.round(each * 100)).join('/')} |`,
  );
  const text = readFileSync(new URL('../docs/forecast.md', import.meta.url), 'utf8');
  assert.deepEqual(text.match(/^\| \d+ \| .*$/gm), lines);
  assert.deepEqual(
    Object.values(coverage80).map((share) => share >= 0.7 && share <= 0.9),
    [true, true],
  );
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { command } from './command.ts';

/** What the documents show is what the program answers. After a change that is meant: UPDATE_GOLDEN=1, and read it. */

const DOCUMENTS = ['README.md', 'docs/agreement-format.md'];
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

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((each) => each[1] ?? each[2] ?? '');
}

/** The patch files that the document shows whole, written to a folder under their ids. */
function patchFiles(text: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [, yaml = ''] of text.matchAll(/```yaml\n(servanda: patch\/1\n[\s\S]*?)```/g)) {
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
  const files = patchFiles(text);
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

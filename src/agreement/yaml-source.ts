import { Composer, CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, Parser } from 'yaml';
import { fail, ok, type Result } from '../time/result.ts';
import { MOST_PROBLEMS, type Place, type Problem, type ProblemCode, quote } from './problem.ts';
import { codePoint } from './suggest.ts';

/**
 * YAML from strangers, read within bounds: 1 MiB, 40 levels, plain data only. Anchors, aliases, merge keys, tags,
 * directives and several documents are refused, so that what a file says is what it shows. Every value keeps its place.
 */

export const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 40;

/** A path into the data: keys and positions in lists. */
export type Path = readonly (string | number)[];

export interface YamlSource {
  readonly data: unknown;
  /** The place of the value at `path`, or of the nearest part of it that exists. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key in the map at `path`. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** Characters that do not show, or that change the order in which others show. A file needs none of them. */
const ODD = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Default_Ignorable_Code_Point}|[\u2028-\u202e\ufff9-\ufffb]/u;

/** The first character of a text that does not show, and where. */
export function findOdd(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = ODD.exec(text);
  return found ? { index: found.index, name: codePoint(found[0]) } : undefined;
}

const FORBIDDEN: Partial<Record<NonNullable<CST.TokenType>, string>> = {
  anchor: 'an anchor',
  alias: 'an alias',
  tag: 'a tag',
  'directive-line': 'a directive',
};

export function readYaml(text: string, file: string): Result<YamlSource, Problem[]> {
  const bytes = text.length > MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MAX_BYTES) {
    return fail([
      {
        code: 'too-large',
        at: { file, line: 1, column: 1 },
        found: `a file of more than ${MAX_BYTES} bytes`,
        expected: 'at most 1 MiB',
        fix: 'split it',
      },
    ]);
  }
  const odd = findOdd(text);
  if (odd) {
    const before = text.slice(0, odd.index);
    const at = { file, line: before.split('\n').length, column: odd.index - before.lastIndexOf('\n') };
    const found = `the character ${odd.name}`;
    return fail([{ code: 'bad-character', at, found, expected: 'characters that show', fix: 'delete it' }]);
  }
  return compose(text, file);
}

/** Token by token, so that the first thing that must not be there ends it; then composed, with all places kept. */
function compose(text: string, file: string): Result<YamlSource, Problem[]> {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (code: ProblemCode, offset: number, found: string, expected: string, fix?: string) =>
    fail([{ code, at: place(offset), found, expected, ...(fix && { fix }) }]);

  const tokens = tokenize(text, lines);
  if (!tokens.ok) return refuse(...tokens.problem);
  const [document, second] = documentsOf(tokens.value, text.length);
  if (!document) return refuse('bad-yaml', 0, 'nothing', 'one YAML document');
  if (second) return refuse('bad-yaml', second.range[0], 'a second document', 'one YAML document', 'delete the ---');
  const broken = document.errors.slice(0, MOST_PROBLEMS).map(
    (error): Problem => ({
      code: 'bad-yaml',
      at: place(error.pos[0]),
      found: `text that is not YAML (${inShort(error.message)})`,
      expected: 'YAML 1.2',
    }),
  );
  if (broken.length > 0) return fail(broken);

  const problems: Problem[] = [];
  const data = plain(document.contents, place, problems);
  if (problems.length > 0) return fail(problems.slice(0, MOST_PROBLEMS));
  return ok({
    data,
    placeOf: (path) => place(nearest(document.contents, path)),
    placeOfKey: (path, key) => place(keyOffset(document.contents, path, key)),
  });
}

function documentsOf(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, merge: false });
  const documents: Document.Parsed[] = [];
  for (const token of tokens) documents.push(...(composer.next(token) as Iterable<Document.Parsed>)); // Nodes come parsed.
  documents.push(...(composer.end(true, length) as Iterable<Document.Parsed>)); // As above.
  return documents;
}

/**
 * What can be made out of a text that is not whole, as while somebody writes it. Within the same bounds; nothing where
 * these are broken, since nobody needs help with a text that must not be there.
 */
export function readLoosely(text: string): Node | undefined {
  if (text.length > MAX_BYTES) return undefined;
  const tokens = tokenize(text, new LineCounter());
  return tokens.ok ? (documentsOf(tokens.value, text.length)[0]?.contents ?? undefined) : undefined;
}

/** Names that mean something to JavaScript itself: no map may have them as keys, from a file or from a patch. */
export function isReserved(name: string): boolean {
  return name === '__proto__' || name === 'constructor';
}

type Refusal = [code: ProblemCode, offset: number, found: string, expected: string, fix?: string];

/** One pass over the text that stops at the first thing that must not be there: no depth of nesting is ever built. */
function tokenize(text: string, lines: LineCounter): Result<CST.Token[], Refusal> {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let content = false;
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    if (!content) {
      const type = CST.tokenType(lexeme);
      const forbidden = type && FORBIDDEN[type];
      if (forbidden) {
        return fail(['forbidden-yaml', offset, `${forbidden}, ${quote(lexeme)}`, 'plain data', 'write the value out']);
      }
    }
    // A scalar's text follows its mark; what it starts with means nothing.
    content = lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The parser holds the document, each open collection and the scalar at hand.
    if (parser.stack.length > MAX_DEPTH + 2) {
      return fail(['too-deep', offset, 'nesting that goes on and on', `at most ${MAX_DEPTH} levels`, 'flatten it']);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return ok(tokens);
}

/** Plain data with own keys only. Recursion is safe: the depth is bounded by {@link tokenize}. */
function plain(node: Node | null, place: (offset: number) => Place, problems: Problem[]): unknown {
  if (node === null) return null;
  if (isScalar(node)) {
    // An escape in quotation marks can write what the text itself may not hold.
    const odd = node.type === 'QUOTE_DOUBLE' ? findOdd(String(node.value)) : undefined;
    if (odd) problems.push(escaped(odd.name, place(node.range?.[0] ?? 0)));
    return node.value;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null, place, problems)); // Parsed items are nodes.
  if (!isMap(node)) throw new Error('invariant: aliases are refused before composing');
  const data: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const pair of node.items) {
    const key = pair.key as Node | null; // Parsed keys are nodes.
    const at = place(key?.range?.[0] ?? node.range?.[0] ?? 0);
    if (!isScalar(key) || typeof key.value !== 'string') {
      problems.push({ code: 'bad-key', at, found: 'a key that is not text', expected: 'text', fix: 'quote the key' });
      continue;
    }
    const name = key.value;
    const odd = findOdd(name);
    if (odd) problems.push(escaped(odd.name, at));
    else if (name === '<<') {
      problems.push({ code: 'forbidden-yaml', at, found: 'a merge key', expected: 'plain data', fix: 'write it out' });
    } else if (isReserved(name)) {
      problems.push({
        code: 'bad-key',
        at,
        found: `the key ${quote(name)}`,
        expected: 'another name',
        fix: 'rename it',
      });
    } else if (seen.has(name)) {
      problems.push({
        code: 'duplicate-key',
        at,
        found: `the key ${quote(name)} a second time`,
        expected: 'each key once',
        fix: 'delete one or rename it',
      });
    } else {
      seen.add(name);
      data[name] = plain(pair.value as Node | null, place, problems); // Parsed values are nodes.
    }
  }
  return data;
}

function nearest(root: Node | null, path: Path): number {
  let node = root;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const next = child(node, step);
    if (!next) break;
    node = next;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}

function keyOffset(root: Node | null, path: Path, key: string): number {
  let node = root;
  for (const step of path) node = child(node, step) ?? node;
  const pair = isMap(node) ? node.items.find((each) => isScalar(each.key) && each.key.value === key) : undefined;
  return (pair?.key as Node | undefined)?.range?.[0] ?? nearest(root, path); // Parsed keys are nodes.
}

function child(node: Node | null, step: string | number): Node | undefined {
  if (isMap(node) || isSeq(node)) return (node.get(step, true) as Node | undefined) ?? undefined; // Parsed: nodes.
  return undefined;
}

function escaped(name: string, at: Place): Problem {
  return {
    code: 'bad-character',
    at,
    found: `an escape for the character ${name}`,
    expected: 'characters that show',
    fix: 'delete it',
  };
}

/** What the YAML library says, without the excerpt that it adds and without more of the file than fits on a line. */
function inShort(message: string): string {
  const [first = ''] = message.split('\n', 1);
  const said = first.replace(/ at line \d+.*$/, '');
  return said.length > 120 ? `${said.slice(0, 117)}...` : said;
}

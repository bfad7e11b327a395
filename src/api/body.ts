import { failWith } from './problem.ts';
import type { Body } from './route.ts';

export interface BodyLimits {
  readonly bytes: number;
  /** How long the whole of it may take to come. */
  readonly ms: number;
}

/** The body of a request as text: of a kind that is read, in UTF-8, not packed, within bounds and in time. */
export async function readBody(
  request: Request,
  { types }: Body,
  limits: BodyLimits,
): Promise<{ readonly type: string; readonly text: string }> {
  const type = typeOf(request, types);
  const declared = request.headers.get('content-length');
  if (declared !== null && !(Number(declared) <= limits.bytes))
    tooLarge(`a body of ${declared.slice(0, 20)} bytes`, limits);
  const bytes = await collected(request.body, limits);
  if (bytes.byteLength === 0) failWith(400, ['an empty body', types.join(' or ')]);
  try {
    return { type, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failWith(400, ['bytes that are not UTF-8', 'a body in UTF-8']);
  }
}

function typeOf({ headers }: Request, types: readonly string[]): string {
  const accept = { 'accept-post': types.join(', ') };
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    const found = `a body in the encoding ${encoding.slice(0, 40)}`;
    failWith(415, [found, 'a body that is not packed', 'send it as it is'], {
      'accept-encoding': 'identity',
      ...accept,
    });
  }
  const written = headers.get('content-type') ?? '';
  const [name = '', ...params] = written.split(';').map((each) => each.trim().toLowerCase());
  const charset = params.find((each) => each.startsWith('charset='))?.slice('charset='.length);
  if (!types.includes(name)) {
    const found = name === '' ? 'a body without content-type' : `a body of ${name.slice(0, 60)}`;
    failWith(415, [found, types.join(' or '), `send content-type: ${types[0]}`], accept);
  }
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) {
    failWith(415, [`the charset ${charset.slice(0, 40)}`, 'utf-8'], accept);
  }
  return name;
}

async function collected(body: Request['body'], limits: BodyLimits): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), limits.ms);
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late.promise]).catch(() => 'gone' as const);
      if (read === 'gone') failWith(400, ['a body that ends before its end', 'a whole body'], CLOSE);
      if (read === 'late') {
        failWith(408, [`a body that takes more than ${limits.ms} ms`, 'a body that comes at once'], CLOSE);
      }
      if (read.done) return Buffer.concat(chunks);
      total += read.value.byteLength;
      if (total > limits.bytes) tooLarge(`a body of more than ${limits.bytes} bytes`, limits);
      chunks.push(read.value);
    }
  } finally {
    clearTimeout(timer);
    // What is left of it nobody reads; whether the other side hears that does not matter.
    void reader.cancel().catch(() => undefined);
  }
}

const CLOSE = { connection: 'close' };

function tooLarge(found: string, limits: BodyLimits): never {
  failWith(413, [found, `at most ${limits.bytes} bytes`, 'send a smaller one'], CLOSE);
}

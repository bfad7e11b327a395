import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Entry } from './cache.ts';
import { takesGzip } from './negotiate.ts';

/** An answer as bytes, packed where that is worth it, and the tag that says whether somebody has it already. */

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Anybody may keep an answer, and asks each time whether it still is one. */
export const KEPT = { 'cache-control': 'public, no-cache', vary: 'Accept, Accept-Encoding' } as const;
/** Less than this is not worth packing. */
const WORTH_PACKING = 1024;
/** What is packed already. */
const PACKED = /^image\/png$/;

export function entryFrom(text: string, type: string, headers: Readonly<Record<string, string>> = {}): Entry {
  return { type, headers, plain: new TextEncoder().encode(text) };
}

/** Weak, because it names the answer in whatever coding it is sent. */
export function etagOf(digest: string, key: string): string {
  return `W/"${createHash('sha256').update(`${digest} ${key}`).digest('base64url').slice(0, 24)}"`;
}

function isWorthPacking({ type, plain, packed }: Entry): boolean {
  return packed !== undefined || (plain !== undefined && plain.byteLength >= WORTH_PACKING && !PACKED.test(type));
}

async function packedOf(entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  entry.packed ??= new Uint8Array(await pack(entry.plain ?? new Uint8Array(), { level: 5 }));
  return entry.packed;
}

async function plainOf({ plain, packed }: Entry): Promise<Uint8Array<ArrayBuffer>> {
  return plain ?? new Uint8Array(await unpack(packed ?? new Uint8Array()));
}

/** The entry as it is kept: packed alone where that is worth it, so that five times as many find room. */
export async function settled(entry: Entry): Promise<Entry> {
  if (!isWorthPacking(entry)) return entry;
  const { plain: _plain, ...rest } = entry;
  return { ...rest, packed: await packedOf(entry) };
}

/** The entry as a response, packed for who takes that. */
export async function responseOf(
  entry: Entry,
  request: Request,
  status: number,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const gzipped = isWorthPacking(entry) && takesGzip(request.headers.get('accept-encoding'));
  const bytes = gzipped ? await packedOf(entry) : await plainOf(entry);
  return new Response(bytes, {
    status,
    headers: {
      ...entry.headers,
      ...headers,
      'content-type': entry.type,
      'content-length': String(bytes.byteLength),
      ...(gzipped && { 'content-encoding': 'gzip' }),
    },
  });
}

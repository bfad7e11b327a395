import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Entry } from './cache.ts';
import { takesGzip } from './negotiate.ts';

/** An answer as bytes, packed where that is worth it, and the tag that says whether somebody has it already. */

const packed = promisify(gzip);

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

/** The entry as a response, packed for who takes that; the packed bytes are kept with it. */
export async function responseOf(
  entry: Entry,
  request: Request,
  status: number,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const small = entry.plain.byteLength < WORTH_PACKING;
  const gzipped = !small && !PACKED.test(entry.type) && takesGzip(request.headers.get('accept-encoding'));
  if (gzipped) entry.packed ??= new Uint8Array(await packed(entry.plain, { level: 5 }));
  const bytes = gzipped && entry.packed ? entry.packed : entry.plain;
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

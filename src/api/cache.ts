/** An answer as bytes: as it is, packed, or both. */
export interface Entry {
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain?: Uint8Array<ArrayBuffer>;
  packed?: Uint8Array<ArrayBuffer>;
}

/** What an entry costs beside its bytes, roughly: its key, its headers and its place in the map. */
const OVERHEAD = 512;

/** The answers given last, up to so many bytes; the one that was asked for the longest ago goes first. */
export class AnswerCache {
  readonly #most: number;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: Entry): void {
    this.delete(key);
    const size = sizeOf(key, entry);
    // One answer must not push out all others.
    if (size > this.#most / 8) return;
    this.#entries.set(key, entry);
    this.#bytes += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= sizeOf(key, entry);
  }
}

function sizeOf(key: string, { plain, packed }: Entry): number {
  return 2 * key.length + (plain?.byteLength ?? 0) + (packed?.byteLength ?? 0) + OVERHEAD;
}

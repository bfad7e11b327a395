/** Tokens that an address gets in a second, and the most that it can save up. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Addresses that are remembered; who has not asked for the longest time is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** A token bucket for each address. A request costs one token, and one for each five milliseconds that it took. */
export class RateLimit {
  readonly #rateOf: (address: string) => Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rateOf: (address: string) => Rate) {
    this.#rateOf = rateOf;
  }

  /** Seconds to wait, or 0 if the request may go on. */
  take(address: string, now: number): number {
    const key = networkOf(address);
    const rate = this.#rateOf(address);
    const bucket = this.#buckets.get(key) ?? { tokens: rate.burst, at: now };
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > MOST_ADDRESSES) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / rate.perSecond));
    bucket.tokens -= 1;
    return 0;
  }

  /** What took long is paid for afterwards, into debt of as much as a full bucket. */
  charge(address: string, elapsedMs: number): void {
    const bucket = this.#buckets.get(networkOf(address));
    if (bucket) bucket.tokens = Math.max(-this.#rateOf(address).burst, bucket.tokens - Math.floor(elapsedMs / 5));
  }
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || /^(::ffff:)?127\./.test(address);
}

/** Somebody with IPv6 has a whole /64 to write from. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}

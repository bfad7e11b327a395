/** What every alphabet with two kinds of letters has in common; those with one are left as they are. */

export function capitalised(text: string): string {
  return text.replace(/^\u2068?./u, (first) => first.toUpperCase());
}

export function lowered(text: string): string {
  return text.replace(/^\u2068?./u, (first) => first.toLowerCase());
}

/**
 * Words of another language within a sentence: what the record and the library say, which say it in English. They stand
 * between the isolates of Unicode, so that a page can say of which language they are, and that the one does not turn
 * the direction of the other.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The same without the marks of another language: to be marked as a whole, or taken apart. */
export function unmarked(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

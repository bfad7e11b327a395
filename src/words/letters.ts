/** What every alphabet with two kinds of letters has in common; those with one are left as they are. */

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Words of another language within a sentence: what the record and the library say, which say it in English. They stand
 * between the isolates of Unicode, so that a page can say of which language they are, and that the one does not turn
 * the direction of the other.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

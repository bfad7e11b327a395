import type { Terminal } from './terminal.ts';

/** The form in which an answer is wanted. */
export interface Form {
  readonly json?: boolean;
}

/** One answer in the form that was asked for; always told. */
export function tell(terminal: Terminal, { json }: Form, data: object, text: () => string): number {
  terminal.out(json ? JSON.stringify(data, null, 2) : text());
  return 0;
}

import type { Status } from '../../assess/finding.ts';

/** What an answer comes to, in one word. */
export const statuses: Readonly<Record<Status, string>> = {
  met: 'met',
  breached: 'breached',
  pending: 'pending',
  dormant: 'dormant',
  undetermined: 'undetermined',
};

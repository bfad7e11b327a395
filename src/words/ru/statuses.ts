import type { statuses as english } from '../en/statuses.ts';

export const statuses: typeof english = {
  met: 'соблюдено',
  breached: 'нарушено',
  pending: 'ещё не наступило',
  dormant: 'не действует',
  undetermined: 'не установлено',
};

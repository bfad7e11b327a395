import type { marks as english } from '../en/marks.ts';

export const marks: typeof english = {
  recalled: 'по общим сведениям: источником не подтверждено',
  disputed: '≠ оспаривается',
  contested: '≠ оспаривается',
};

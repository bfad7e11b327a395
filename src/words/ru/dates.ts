import type { dates as english } from '../en/dates.ts';

const names: typeof english.names = {
  deadline: 'срок исполнения',
  exchange: 'очередной срок',
  expiry: 'прекращается',
  notice: 'прекращается: истекает срок уведомления',
  begins: 'начинает связывать',
  ends: 'больше не связывает',
};

export const dates: typeof english = {
  names,
  what: (agreement, provision, kind) => [
    agreement,
    ...(provision === undefined ? [] : [': ', provision]),
    ` — ${names[kind]}`,
  ],
};

import type { places as english } from '../en/places.ts';

export const places: typeof english = {
  force: 'В силе',
  signed: 'Подписаны, не в силе',
  table: 'Предложены',
  over: 'Прекращены',
  never: 'В силу не вступали',
};

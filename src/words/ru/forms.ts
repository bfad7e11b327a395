import type { forms as english } from '../en/forms.ts';

export const forms: typeof english = {
  chooseOne: 'Выберите',
  begin: 'С чего можно начать',
  unreachable: 'Сервер не отвечает: ничего не изменилось.',
};

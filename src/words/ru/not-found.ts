import type { notFound as english } from '../en/not-found.ts';

export const notFound: typeof english = {
  title: 'Не найдено',
  nothing: (what) => `Здесь нет такого: ${what}.`,
  kinds: {
    page: (name) => `страница ${name}`,
    agreement: (name) => `соглашение «${name}»`,
    provision: (name, agreement) => `положение «${name}», соглашение ${agreement}`,
    state: (name) => `государство «${name}»`,
  },
  didYouMean: 'Возможно, вы искали',
  goOn: 'Куда пойти отсюда',
  ways: { '/': 'Кто чем связан сегодня', '/agreements': 'Все соглашения', '/how': 'Как это устроено' },
  bad: 'Этот адрес не прочитать',
  inTheAddress: (key, found, expected) => ['В адресе ', key, ' — это ', found ?? 'пусто', `; ожидается: ${expected}.`],
  canSay: 'Что может говорить адрес',
  says: {
    'on=2018-02-05': 'день, о котором вопрос',
    'known=2018-02-05': 'ничего, что стало известно после этого дня',
    'party=USA': 'одно государство, три буквы',
    'reading=all': 'все толкования рядом или одно из них по имени',
  },
  expected: {
    day: 'существующая дата, например 2018-02-05',
    party: 'государство тремя буквами, например USA',
    reading: (parties, readings) =>
      `all${parties.length === 0 ? '' : `, одна из сторон (${parties.join(', ')})`}${readings.length === 0 ? '' : ` или одно из толкований: ${readings.join(', ')}`}`,
    question: 'вопрос, на который соглашение может ответить',
  },
};

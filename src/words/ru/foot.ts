import type { foot as english } from '../en/foot.ts';
import { dayWords, numberWords, plural } from './grammar.ts';

export const foot: typeof english = {
  use: 'Как использовать эту страницу',
  asData: 'Как данные:',
  moreSources: (many, link) => [`Ещё ${numberWords(many)} — среди `, link('всех источников'), '.'],
  sources: (count) => `Источники этой страницы (${count})`,
  reproduce: 'Воспроизвести',
  cite: 'Цитировать и сослаться',
  frozen: 'Ссылка именно на эту страницу: её даты и база записаны в адресе',
  rests: (digest) =>
    `База и собрание соглашений ${digest}. Знаком ° отмечено то, что известно лишь по памяти и не подтверждено источником. Servanda не решает, кто прав. Эта страница ничего не загружает с других сайтов и ничего им не отправляет.`,
  cited: ({ title, on, known, digest, address, read }) =>
    `Servanda, «${title}», на ${dayWords(on)}, по сведениям на ${dayWords(known)}, база ${digest}, ${address}, прочитано ${dayWords(read)}`,
  download: 'Файлом:',
  onCommandLine: 'В командной строке, в папке Servanda:',
  overHttp: 'По HTTP, оттуда же, откуда эта страница:',
  inTypeScript: 'На TypeScript, с типизированным клиентом:',
  embed: 'Встроить',
  embedLive: 'Эта страница внутри другой, какой она будет в тот день:',
  embedFrozen: 'Эта страница внутри другой, с датами и базой в адресе:',
  embedDrawing: 'Её рисунок:',
  takenFrom: 'Взято из Servanda,',
  lives: 'жизнь соглашений',
  livesOf: (whose) => `${whose}: соглашения`,
  data: 'данные',
  drawnFrom: (publishers) => `Источники: ${publishers}`,
  otherPublishers: (count) => plural(count, 'другой издатель', 'других издателя', 'других издателей'),
  record: (digest) => `база ${digest}`,
};

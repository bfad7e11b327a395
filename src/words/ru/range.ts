import type { Value } from '../../agreement/reason.ts';
import type { Point } from '../../chart/map.ts';
import type { range as english } from '../en/range.ts';
import { capitalised, isolated } from '../letters.ts';
import { dayWords, listWords, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';
import { attributeWords, wordValue } from './vocabulary.ts';

const unit = 'км';
const kmWords = (km: number): string => `${numberWords(km)} ${unit}`;

const degrees = (value: number, positive: string, negative: string): string =>
  `${numberWords(Math.abs(value))}°${value === 0 ? '' : ` ${value > 0 ? positive : negative}`}`;

const pointWords = ({ lat, lon }: Point): string =>
  Math.abs(lat) === 90
    ? `${lat > 0 ? 'Северный' : 'Южный'} полюс`
    : `${degrees(lat, 'с. ш.', 'ю. ш.')}, ${degrees(lon, 'в. д.', 'з. д.')}`;

const map: typeof english.map = {
  lang: 'ru',
  roles: {
    limit: 'где определение начинается или кончается, либо заданное кольцо',
    declared: 'дальность ракеты',
    alleged: 'дальность, которая оспаривается',
  },
  told: ({ centre, reachKm }, drawn, beyond) => {
    const told = drawn.map(({ km, role }) => `${kmWords(km)}${role === 'limit' ? '' : ` (${map.roles[role]})`}`);
    const far = beyond.length === 0 ? '' : ` За краем карты: ${listWords(beyond.map(({ km }) => kmWords(km)))}.`;
    return `Круг радиусом ${kmWords(Math.round(reachKm))}, центр — ${pointWords(centre)}; береговые линии без границ. Кольца: ${told.length === 0 ? 'нет' : listWords(told)}.${far}`;
  },
  foot: 'Верны расстояния от центра, прочие — нет. Берега: Natural Earth. Границ намеренно нет.',
};

const VERDICTS: typeof english.verdicts = {
  yes: 'охватывает',
  no: 'не охватывает',
  undetermined: 'не установлено',
};

const BASING: Readonly<Record<string, string>> = {
  ground: 'наземного базирования',
  sea: 'морского базирования',
  submarine: 'подводного базирования',
  air: 'воздушного базирования',
  space: 'космического базирования',
};
const FLIGHT: Readonly<Record<string, string>> = {
  ballistic: 'баллистическая',
  cruise: 'крылатая',
  'hypersonic-glide': 'гиперзвуковая планирующая',
};
const ARMAMENT: Readonly<Record<string, string>> = {
  nuclear: 'в ядерном оснащении',
  conventional: 'в обычном оснащении',
  chemical: 'в химическом оснащении',
  biological: 'в биологическом оснащении',
  radiological: 'в радиологическом оснащении',
  'mass-destruction': 'с оружием массового уничтожения',
};

/** `крылатая ракета наземного базирования в ядерном оснащении с дальностью 2500 км`. */
function missile(attributes: Readonly<{ [attribute: string]: Value }>): string {
  const { basing, flight, armament, rangeKm, payloadKg, ...others } = attributes;
  const inList = (list: Readonly<Record<string, string>>, value: Value | undefined): string[] =>
    value === undefined ? [] : [list[String(value)] ?? wordValue(String(value))];
  const name = [...inList(FLIGHT, flight), 'ракета', ...inList(BASING, basing), ...inList(ARMAMENT, armament)];
  const measures = [
    ...(rangeKm === undefined ? [] : [`дальностью ${measureWords(rangeKm, 'км')}`]),
    ...(payloadKg === undefined ? [] : [`полезной нагрузкой ${measureWords(payloadKg, 'кг')}`]),
  ];
  const rest = Object.entries(others).map(([key, value]) => `${attributeWords(key)}: ${wordValue(String(value))}`);
  const aside = rest.length === 0 ? '' : ` (${rest.join('; ')})`;
  return `${name.join(' ')}${measures.length === 0 ? '' : ` с ${listWords(measures)}`}${aside}`;
}

function measureWords(value: Value, unit: string): string {
  if (typeof value !== 'object') return `${numberWords(Number(value))} ${unit}`;
  return `от ${numberWords(value.low)} до ${numberWords(value.high)} ${unit}`;
}

/** Where what is refused stands, and what can stand there; what has no field is told in the words of the refusal. */
const EXPECTED: Readonly<Record<string, string>> = {
  item: 'такого типа ракеты в записях нет. Назовите тип из списка или опишите ракету',
  range: 'это не дальность. Напишите километры, например 2350 или 400-700, сначала меньшее число',
  payload: 'это не полезная нагрузка. Напишите килограммы, например 500 или 480-700, сначала меньшее число',
};

export const range: typeof english = {
  title: 'Дальность',
  titleAround: (centre) => `Дальность: кольца, центр — ${pointWords(centre)}`,
  intro:
    'Выберите точку, опишите ракету или назовите тип, который есть в записях, и увидите, какие определения её охватывают и на какое расстояние.',
  unit,
  kmWords,
  pointWords,
  map,
  mapTitle: (centre) => `Кольца, центр — ${pointWords(centre)}`,
  caption: (centre, chosen) =>
    `${chosen ? `Центр — ${pointWords(centre)}` : 'Точка ещё не выбрана: в центре карты Северный полюс, который никому не принадлежит'}. Береговые линии Natural Earth в масштабе 1:110 млн, общественное достояние; малых островов на карте нет.`,
  verdicts: VERDICTS,
  value: wordValue,
  marks: { yes: '✓', no: '✗', undetermined: '?' },
  missile,
  lead: {
    bound: (what, by, on) =>
      by.length === 0
        ? `Не установлено, чтобы какое-либо соглашение, действующее на ${dayWords(on)}, охватывало то, о чём спрашивают: ${what}.`
        : `${capitalised(what)}: ${by.length === 1 ? 'охватывает соглашение' : 'охватывают соглашения'} ${listWords(by)}, ${by.length === 1 ? 'действующее' : 'действующие'} на ${dayWords(on)}.`,
    unbound: (by) =>
      by.length === 1
        ? `Подпадает под определение соглашения ${listWords(by)}, которое в этот день не связывает.`
        : `Подпадает под определения соглашений ${listWords(by)}, которые в этот день не связывают.`,
    disputed: (by, answers) => `${by}: это оспаривается — ${answers.join('; ')}.`,
    answer: (verdict, readers) => `${VERDICTS[verdict]}, ${readers}`,
    open: (by) => `Не установлено: ${listWords(by)}; чего не хватает, показывает таблица.`,
  },
  claims: 'Что говорится в записях о её дальности',
  claimed: (low, high) => (low === high ? kmWords(low) : `от ${numberWords(low)} до ${kmWords(high)}`),
  basis: (basis, by) =>
    `${{ tested: 'по испытаниям', capability: 'по возможностям', reported: 'по сообщениям' }[basis]}${by === undefined ? '' : `, говорит ${stateWords(by)}`}`,
  contested: 'оспаривается',
  noRange: 'О её дальности в записях ничего нет.',
  coverage: {
    heading: 'По соглашениям',
    caption:
      'Определения, которые её охватывают, которые оспариваются или зависят от неустановленной дальности или полезной нагрузки',
    columns: { agreement: 'Соглашение', definition: 'Определение', answer: 'Ответ', standing: 'В этот день' },
    why: 'Почему',
    depends: (missing) => `неизвестно: ${missing.map(attributeWords).join('; ')}`,
    none: 'По этому описанию её не охватывает ни одно определение, и ни одно не зависит от её дальности или полезной нагрузки.',
    others: (n) => `Зависят от другого: ${plural(n, 'определение', 'определения', 'определений')}`,
    notCovered: (names) => `По описанию не охватывают: ${listWords(names)}.`,
  },
  form: {
    submit: 'Показать',
    point: 'Точка',
    lat: 'Широта, южная с минусом',
    lon: 'Долгота, западная с минусом',
    missile: 'Ракета',
    item: 'Тип из записей',
    or: 'Или описание',
    basing: 'Базирование',
    flight: 'Способ полёта',
    range: 'Дальность в км или 400-700',
    payload: 'Полезная нагрузка в кг',
    armament: 'Оснащение',
    status: 'Состояние',
    role: 'Назначение',
    place: 'Где находится',
    notSaid: 'не указано',
    drawing: 'Карта',
    reach: 'Радиус карты в км',
    rings: 'Кольца в км, например 500, 1000',
    more: 'Подробнее о ракете и о карте',
  },
  move: {
    label: 'Сдвинуть точку и карту',
    north: 'На север',
    south: 'На юг',
    west: 'На запад',
    east: 'На восток',
    nearer: 'Ближе',
    farther: 'Дальше',
    places: 'Точки, которые никому не принадлежат: ',
    northPole: 'Северный полюс',
    southPole: 'Южный полюс',
    zero: 'пересечение экватора с нулевым меридианом',
  },
  warning: [
    'Чем кольцо не является. Это расстояние по круглой Земле радиусом 6371 км, а не траектория: как далеко летит ракета, зависит от её полезной нагрузки, от траектории, от направления пуска и от того, чьи данные взять. Дальность в договоре измеряется так, как сказано в этом договоре.',
    'Кольцо не показывает цели и ничего не говорит о том, что на кого нацелено. Границы намеренно не проведены: готовые наборы границ принимают чью-то сторону.',
  ],
  rings: {
    heading: 'Кольца',
    caption:
      'Каждое кольцо и определения ракет, которые на нём начинаются или кончаются; рядом — что с соглашением в этот день',
    columns: { ring: 'Кольцо', definition: 'Определения' },
    own: {
      exact: 'дальность ракеты',
      low: 'наименьшая цифра её дальности',
      high: 'наибольшая цифра её дальности',
    },
    asked: 'задано',
    everywhere: 'достаёт до любой точки Земли',
    beyond: 'за краем карты',
    bounds: {
      '≥': 'отсюда и дальше',
      '>': 'дальше этого',
      '≤': 'до этого включительно',
      '<': 'ближе этого',
      '=': 'ровно столько',
      '≠': 'сколько угодно, кроме этого',
      in: '',
    },
    aside: 'оставлено открытым или исключено',
  },
  trouble: {
    half: 'У точки есть широта и долгота. Укажите обе.',
    lat: (found) => `${found} — это не широта. Напишите градусы от -90 до 90, например 52.5.`,
    lon: (found) => `${found} — это не долгота. Напишите градусы от -180 до 180, например -13.4.`,
    reach: (found, least, most) =>
      `${found} — это не радиус карты. Напишите километры от ${numberWords(least)} до ${numberWords(most)}.`,
    rings: (found, most) =>
      `${found} — это не перечень колец. Напишите не больше ${plural(most, 'расстояния', 'расстояний', 'расстояний')} в километрах, например 500, 1000.`,
    asked: ({ field, written, found, expected, both, meant }) => {
      const [likely] = /^"[^"]*"\?/.exec(meant ?? '') ?? [];
      const hint = likely === undefined ? '' : ` Возможно, имеется в виду ${likely}`;
      if (both) return 'Спросить можно либо о типе из записей, либо об описании, но не о том и другом сразу.';
      if (field === undefined || written === undefined)
        return `Так спросить нельзя: ${isolated(found)}; ожидалось: ${isolated(expected)}.${hint}`;
      return `${written}: ${EXPECTED[field] ?? 'такого значения в списке нет. Выберите одно из него'}.${hint}`;
    },
  },
  standing: { none: 'к этому дню ещё ничего не произошло', disputed: 'оспаривается' },
};

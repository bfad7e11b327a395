import type { Beyond } from '../../forecast/outcome.ts';
import type { scenarios as english, Point } from '../en/scenarios.ts';
import { capitalised } from '../letters.ts';
import { asOfWords, form, numberWords, plural } from './grammar.ts';
import { stateWords } from './states.ts';

const years = (count: number): string => plural(count, 'год', 'года', 'лет');

function course(points: readonly Point[], unit = ''): string {
  return points
    .map(({ years: after, a, b }) => {
      const other = b === undefined ? '' : a === b ? ' в обоих случаях' : ` вместо ${numberWords(b)}${unit}`;
      return `через ${years(after)} ${numberWords(a)}${unit}${other}`;
    })
    .join(', ');
}

const COUNTED: Readonly<Record<Beyond['what'], string>> = {
  deployedWarheads: 'развёрнутые боезаряды',
  launchers: 'развёрнутые носители',
  cumulativeCost: 'млн долларов',
  investment: 'млн долларов разовых расходов',
};

export const scenarios: typeof english = {
  title: (a, b) => `Сценарии: ${a} или ${b}`,
  fraction: (value) => (Number.isInteger(value) ? numberWords(value) : String(value).replace('.', ',')),
  plainTitle: 'Сценарии',
  answer: (a, b, state, { years: after, a: with_, b: without }, known) => {
    const count = `${numberWords(with_)} ${form(with_, 'развёрнутый боезаряд', 'развёрнутых боезаряда', 'развёрнутых боезарядов')}`;
    const instead =
      without === undefined ? '' : with_ === without ? ', столько же, сколько иначе' : `, а не ${numberWords(without)}`;
    const sight = `Другие стороны знали бы это число с интервалом в ${plural(known.a, 'боезаряд', 'боезаряда', 'боезарядов')}${known.b === undefined ? '' : known.a === known.b ? ', как и иначе' : `, а не в ${numberWords(known.b)}`}`;
    return `Сценарий «${a}» в сравнении со сценарием «${b}», ${stateWords(state)}: через ${years(after)} в середине прогонов ${count}${instead}. ${sight}.`;
  },
  warheads: (state, points) => `Развёрнутые боезаряды, ${stateWords(state)}: ${course(points)}.`,
  known: (state, points) =>
    `Интервал, с которым другие знают это число (90 %), ${stateWords(state)}: ${course(points)}.`,
  cost: (state, points) => `Расходы к этому времени, млрд долларов, ${stateWords(state)}: ${course(points)}.`,
  above: (state, points) =>
    `Прогоны выше предела на боезаряды, если бы он оставался в силе, ${stateWords(state)}: ${course(points, ' %')}.`,
  fans: (state) => `Развёрнутые боезаряды: ${stateWords(state)}`,
  fan: (title, state) => `${title}: ${stateWords(state)}`,
  unit: 'Развёрнутые боезаряды',
  baselineLacks: (state) => `В сценарии, с которым идёт сравнение, такого участника нет: ${stateWords(state)}.`,
  fansNote: 'Обе на одной шкале. Темнее там, где лежит средняя половина прогонов. Пунктир — выбранный год.',
  tables: 'Через 5, 10 и 20 лет',
  tableOf:
    'Середина прогонов, в скобках то, где лежат 90 % из них; предел, который не превышает ни один прогон, опущен',
  columns: { what: 'Что', after: (after, year) => `${years(after)} (${year})` },
  rows: {
    deployedWarheads: 'Развёрнутые боезаряды',
    launchers: 'Развёрнутые пусковые установки',
    cumulativeCost: 'Расходы к этому времени, млрд долларов',
    investment: 'Из них единовременные',
    known: 'Известно с интервалом (боезаряды)',
    above: 'Прогоны выше предела на боезаряды',
    aboveLaunchers: 'Прогоны выше предела на развёрнутые пусковые установки',
    aboveAll: 'Прогоны выше предела на все пусковые установки',
  },
  instead: (words) => `вместо ${words}`,
  same: 'то же',
  none: '–',
  range: (low, high) => `${numberWords(low)}–${numberWords(high)}`,
  percent: (share) => `${numberWords(share)} %`,
  distribution: (year) => `Прогоны в ${year} году`,
  distributionOf: (title, state, year) => `${title}: ${stateWords(state)}, ${year} год`,
  runsUnit: 'прогонов',
  half: (year, title, low, high) =>
    `${year} год, сценарий «${title}»: половина прогонов лежит между ${numberWords(low)} и ${numberWords(high)} развёрнутых боезарядов.`,
  risk: 'Малые риски складываются',
  riskWarning:
    'Сценарий здесь ничего не меняет: никто не знает, насколько соглашение снижает вероятность войны, которой никто не хочет, поэтому она взята одинаковой каждый год, с соглашением и без него. Но малый ежегодный риск за много лет становится большим.',
  riskSource: (source) => `Опубликованный диапазон: ${source}.`,
  riskCaption: 'Вероятность непреднамеренной войны хотя бы раз к этому времени, если вероятность за год',
  riskColumns: (low, mid, high) => [
    `${numberWords(low)} %`,
    `${numberWords(mid)} % (медиана)`,
    `${numberWords(high)} %`,
  ],
  riskRow: years,
  parameters: 'Все исходные числа',
  parametersLead: (all, assumed, recalled) =>
    `Параметров ${numberWords(all)}, из них предположений ${numberWords(assumed)}, приведено по памяти° ${numberWords(recalled)}. Из диапазона каждый прогон берёт своё число; то, что изменено здесь, одинаково во всех прогонах.`,
  parametersCaption: (title) => `Параметры сценария «${title}»: значение, диапазон, источник или почему принято`,
  parameterColumn: 'Параметр',
  assumed: (why) => `assumed: ${why}`,
  others: 'Числа остальных: ',
  moved: 'изменено здесь',
  sources: 'Источники параметров',
  groups: {
    own: 'Участник в целом',
    icbm: 'МБР',
    slbm: 'БРПЛ',
    bomber: 'Тяжёлые бомбардировщики',
    programme: 'Программа: развёрнутые боезаряды, желаемые к началу года',
    sight: 'Наблюдение: ошибки в боезарядах, одно стандартное отклонение',
    all: 'Общие',
  },
  names: {
    launchers: 'Пусковые установки в начале',
    warheads: 'Боезаряды в начале',
    most: 'Боезарядов на одном носителе, не более',
    build: 'Новых носителей в год',
    lead: 'Лет от заказа до носителя',
    launcherCost: 'Млн долларов за носитель',
    operation: 'Млн долларов в год на содержание',
    nondeployed: 'Неразвёрнутые пусковые установки',
    stored: 'Боезаряды на хранении, годные к установке',
    upload: 'Установка боезарядов за квартал',
    download: 'Снятие боезарядов за квартал',
    production: 'Новых боезарядов в год',
    wander: 'Насколько планы меняются за год',
    momentum: 'Что остаётся от перемены через год',
    reaction: 'Реакция: боезарядов на каждый лишний у соперников',
    hedge: 'Запас: боезарядов на каждый неизвестный у соперников',
    noise: 'Колебания от квартала к кварталу',
    persistence: 'Что остаётся от них через квартал',
    uploadCost: 'Млн долларов за установку одного',
    budget: 'Млн долларов в год на носители',
    exceeds: 'Доля прогонов, где пределы не соблюдаются',
    start: 'В начале',
    drift: 'Уход за квартал без наблюдения',
    exchange: 'При обмене данными',
    technical: 'При одних национальных средствах',
    inspectionGain: 'Насколько её уменьшает инспекция, доля',
    risk: 'Непреднамеренная война, вероятность за год',
  },
  notes: 'Что это такое и чем не является',
  notAllowed: (title, agreement, cite) => [
    `«${title}»: текст соглашения `,
    agreement,
    ` этого не допускает (${cite}); принято, что все участники согласились.`,
  ],
  says: (title, says) => `«${title}»: ${says}`,
  oracle:
    'Модель с открытыми предположениями, а не оракул: она не знает ни доктрин, ни вооружений, которые не засчитывает СНВ-III, ни кризисов, ни применения. Изменённые числа действуют в обоих сравниваемых сценариях.',
  law: 'Какие пределы обязательны и кто кого видит, следует из тех же соглашений и той же оценки, что и на других страницах. Дни в заголовке страницы здесь ничего не меняют.',
  beyond: (party, what, most, share) =>
    `${capitalised(stateWords(party))}: в части прогонов (до ${numberWords(Math.ceil(share * 1000) / 10)} %) число выходит за ${numberWords(most)} (${COUNTED[what]}), наибольшее, что считается; всё, что больше, показано как это число.`,
  run: (model, seed, runs, data) =>
    `Модель ${model}, начальное число ${seed}, прогонов каждого сценария ${numberWords(runs)}, данные ${asOfWords(data)}.`,
  digest: 'Просчитать в этом браузере и сравнить',
  digestIs: 'Контрольная сумма прогонов сценария, вычисленная в этом браузере; командная строка печатает ту же:',
  form: {
    lead: 'Что сравнивается',
    scenario: 'Сценарий',
    baseline: 'В сравнении с',
    party: 'Чьи боезаряды',
    year: 'Выбранный год',
    runs: 'Прогонов',
    seed: 'Начальное число',
    reaction: 'Реакция',
    hedge: 'Запас',
    upload: 'Установка за квартал',
    set: 'Другой параметр, например USA.icbm.build:30',
    more: 'Другие параметры, прогоны и начальное число',
    submit: 'Показать',
    range: (low, high) => `без изменений: от ${numberWords(low)} до ${numberWords(high)}`,
    asIs: 'Всё как в сценарии',
  },
  trouble: {
    asked: (found, expected, fix) =>
      `Так спросить нельзя: ${found}. Ожидается ${expected}${fix === undefined ? '' : `; ${fix}`}.`,
    whole: (found, least, most) =>
      `${found} не подходит. Нужно целое число от ${numberWords(least)} до ${numberWords(most)}.`,
    party: (found, known) => `В этом сценарии нет участника ${found}. Есть: ${known}.`,
    unreachable: 'Сервер не отвечает: слова остались прежними.',
  },
};

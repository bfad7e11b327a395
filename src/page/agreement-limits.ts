import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { assess } from '../assess/assess.ts';
import type { Finding } from '../assess/finding.ts';
import { onDay } from '../assess/merge.ts';
import { nameOf } from '../report/cells.ts';
import { lastBindingDay } from '../report/summary-text.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { capitalised, foreign, listWords, stateWords } from '../words/words.ts';
import type { Asked } from './agreement-asked.ts';
import { agreementHref, answerWords, CROWD, markOf, provisionHref, readersWords, sourcesBehind } from './answers.ts';
import { bareDrawing, drawn, limitFigure } from './figure.ts';
import { answered } from './lives.ts';
import { citeOf, ours, told } from './marks.ts';
import { remembered } from './remembered.ts';
import { type Figure, type Html, questionOf, type Site } from './site.ts';
import { type View, valueIn } from './view.ts';
import { bytesOf } from './weight.ts';

interface Part {
  readonly html: Html;
  readonly sources: readonly string[];
  readonly figures: readonly Figure[];
}

/** Limits of the day, or, where the agreement is over, of the last day on which it bound anybody. */
export function limitsPart(asked: Asked, budget: number): Part | undefined {
  const { site, view, agreement, lives } = asked;
  if (Object.keys(agreement.limits).length === 0) return undefined;
  const day = lastBindingDay(lives, view.on);
  const course = limitsOver(site, view, agreement);
  const findings = onDay(course, day);
  if (findings.length === 0) return undefined;
  const parties = [...new Set(findings.map((each) => each.party))].filter(
    (each) => view.party === undefined || each === view.party || findings.every((one) => one.party !== view.party),
  );
  const columns = parties.length <= CROWD - 1;
  const rows = [...Map.groupBy(findings, (each) => each.id).entries()];
  const words = say().agreement.limits;
  const all = drawings(asked, course, findings);
  const table = [
    h('h2', { id: 'limits' }, words.heading),
    day === view.on
      ? null
      : h(
          'p',
          null,
          words.over(view.on, day, (text) =>
            h('a', { href: agreementHref(view, agreement.id, { on: formatDay(day) }) }, text),
          ),
        ),
    h(
      'div',
      { class: 'scroll' },
      h(
        'table',
        { class: 'list' },
        h('caption', null, words.caption(day)),
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            h('th', { scope: 'col' }, words.limit),
            columns
              ? parties.map((party) => h('th', { scope: 'col' }, told(nameOfParty(party, capitalised))))
              : h('th', { scope: 'col' }, words.answers),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map(([id, those]) =>
            h(
              'tr',
              null,
              h(
                'th',
                { scope: 'row' },
                h('a', { href: provisionHref(view, agreement.id, id) }, ours(nameOf(id))),
                ' [',
                citeOf(those[0]?.provision ?? ''),
                ']',
              ),
              columns
                ? parties.map((party) =>
                    h(
                      'td',
                      { class: 'number', 'data-of': capitalised(stateWords(party).replaceAll('-', ' ')) },
                      cellsOf(
                        site,
                        those.filter((each) => each.party === party),
                      ),
                    ),
                  )
                : h('td', null, outcomes(site, those)),
            ),
          ),
        ),
      ),
    ),
  ];
  const charts = valueIn(view, 'section') === undefined ? fitting(all, budget - bytesOf(table)) : [];
  const html = [
    table,
    charts.map(({ svg, figure }) =>
      drawn(
        view,
        figure,
        [svg],
        words.steps,
        h('a', { href: provisionHref(view, agreement.id, figure.id) }, words.every(ours(figure.name))),
        '.',
      ),
    ),
  ];
  return { html, sources: sourcesBehind(site, findings), figures: all.map(({ figure }) => figure) };
}

/** What held of the limits on all days; worked out once, whatever day is asked about. */
function limitsOver(site: Site, view: View, agreement: AgreementFile): readonly Finding[] {
  const { span: _day, ...everything } = questionOf(site, agreement, view);
  return remembered(site, `limits ${agreement.id}`, { ...view, on: 0 }, () =>
    answered(assess({ ...everything, about: ['limits.*'] })),
  );
}

interface Drawing {
  readonly figure: Figure;
  readonly svg: string;
}

/** Every limit that can be drawn, what is disputed first. */
function drawings(
  { site, agreement }: Asked,
  course: readonly Finding[],
  findings: readonly Finding[],
): readonly Drawing[] {
  const ids = [...new Set(findings.map((each) => each.id))];
  const disputed = new Set(findings.filter((each) => each.disputed && each.measured).map((each) => each.id));
  const byLimit = Map.groupBy(course, (each) => each.id);
  const all = ids.flatMap((id): Drawing[] => {
    const figure = limitFigure(site, agreement, id, byLimit.get(id) ?? [], site.today);
    return figure === undefined ? [] : [{ figure, svg: bareDrawing(figure) }];
  });
  return all.sort((a, b) => Number(disputed.has(b.figure.id)) - Number(disputed.has(a.figure.id)));
}

/** Drawings are heavy: as many of their bytes as there may be on a page. */
const MOST_DRAWN = 19_000;

/** As many as fit; each of the others is on the page of its limit. */
function fitting(all: readonly Drawing[], budget: number): readonly Drawing[] {
  let left = Math.min(MOST_DRAWN, budget);
  return all.filter(({ svg }) => {
    if (svg.length > left) return false;
    left -= svg.length;
    return true;
  });
}

/** A party, or the name that the file gives to a group of them. */
function nameOfParty(party: string, cased = (name: string): string => name): string {
  const name = stateWords(party);
  return name === party ? foreign(cased(party.replaceAll('-', ' '))) : cased(name);
}

/** One answer, or one for each reading. */
function cellsOf(site: Site, findings: readonly Finding[]): Html {
  return findings.map((each) =>
    h(
      'div',
      null,
      each.disputed ? h('span', { class: 'disputed' }, `≠ ${readersWords([each.reading])}: `) : null,
      markOf(site, each),
    ),
  );
}

/** Where many are bound: which answer stands for how many. */
function outcomes(site: Site, findings: readonly Finding[]): Html {
  const words = say().agreement.limits;
  const groups = Map.groupBy(
    findings,
    (each) =>
      `${each.disputed ? each.reading : ''}|${each.status}|${each.measured === undefined || findings.length <= 12 ? answerWords(each) : ''}`,
  );
  return [...groups.values()].map((those) => {
    const [first] = those;
    if (!first) return null;
    const codes = [...new Set(those.map((each) => each.party))];
    const whom =
      codes.length > CROWD ? words.states(codes.length) : told(listWords(codes.map((code) => nameOfParty(code))));
    const same = new Set(those.map(answerWords)).size === 1;
    return h(
      'div',
      null,
      first.disputed ? `≠ ${readersWords([first.reading])}: ` : null,
      same
        ? markOf(site, first)
        : [h('span', { class: `mark ${first.status}` }, '•'), ` ${words.status(first.status)}`],
      ': ',
      whom,
    );
  });
}

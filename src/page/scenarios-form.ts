import { h } from 'preact';
import type { Scenarios } from '../ask/scenarios.ts';
import type { Parameter } from '../forecast/schema.ts';
import { language, say } from '../words/language.ts';
import { choice, field, group, keptInputs, liveForm } from './form.ts';
import { ours, stateName } from './marks.ts';
import {
  BASELINE,
  LEAST_RUNS,
  MOST_RUNS,
  SCENARIO,
  type ScenariosAsked,
  SLIDERS,
  usualNumbers,
} from './scenarios-asked.ts';
import type { Html } from './site.ts';
import { hrefOf, type View } from './view.ts';

/** What a form changes on the page: another scenario has other numbers to move, too. */
const PARTS = 'scenario-answer scenario-reset scenario-fans scenario-tables scenario-parameters scenario-notes';
const ALL_PARTS = `${PARTS} scenario-moves scenario-looked`;

/** The whole question as a form; where scripts run its numbers have sliders. */
export function scenariosForm(scenarios: Scenarios, view: View, asked: ScenariosAsked): Html {
  const words = say().scenarios.form;
  const { scenario, baseline, year, runs, seed, moves, unmoved } = asked;
  const first = Number(scenario.start.slice(0, 4));
  const titles = [...scenarios.files.values()].map((each) => [each.id, titleIn(each)] as const);
  const whole = (name: 'year' | 'runs' | 'seed', value: number, least: number, most: number): Html =>
    field(asked, name, words[name], 'input', { type: 'number', value, min: least, max: most });
  const sliders = new Set(scenario.parties.flatMap((party) => SLIDERS.map(({ name }) => `${party}.${name}`)));
  const others = moves.filter(({ path }) => !sliders.has(path)).map(({ path, value }) => `${path}:${value}`);
  const usual = { scenario: SCENARIO, baseline: BASELINE, party: scenario.parties[0], ...usualNumbers(scenario) };
  return h(
    'form',
    { ...liveForm('/scenarios', PARTS), id: 'scenario-form', 'data-unreachable': say().scenarios.trouble.unreachable },
    keptInputs(view),
    h(
      'fieldset',
      { 'data-renews': ALL_PARTS },
      h('legend', null, words.lead),
      choice(asked, 'scenario', words.scenario, titles),
      choice({ ...asked, written: { baseline: baseline.id } }, 'baseline', words.baseline, titles),
      h(
        'div',
        { id: 'scenario-looked', 'data-renews': PARTS },
        choice(
          asked,
          'party',
          words.party,
          scenario.parties.map((code) => [code, stateName(code)] as const),
        ),
        whole('year', year, first, first + scenario.years - 1),
      ),
    ),
    h(
      'div',
      { id: 'scenario-moves', 'data-usual': JSON.stringify(usual) },
      scenario.parties.map((party) =>
        group(
          stateName(party),
          SLIDERS.map((each) => mover(asked, `${party}.${each.name}`, each)),
        ),
      ),
      h(
        'details',
        others.length > 0 ? { open: true } : null,
        h('summary', null, words.more),
        group(
          words.set,
          [...others, ''].map((value, i) =>
            i === others.length
              ? field(asked, 'set', words.set, 'input', { value, size: 24, maxLength: 60 })
              : h('label', null, words.set, h('input', { name: 'set', value, size: 24, maxLength: 60 })),
          ),
          whole('runs', runs, LEAST_RUNS, MOST_RUNS),
          whole('seed', seed, 0, 0xffffffff),
        ),
      ),
    ),
    h('button', { type: 'submit' }, words.submit),
  );

  function mover(filled: ScenariosAsked, path: string, { name, most, step }: (typeof SLIDERS)[number]): Html {
    const own = unmoved.get(path);
    const value = filled.parameters.get(path)?.value ?? 0;
    return h(
      'div',
      { class: 'mover' },
      h(
        'label',
        null,
        words[name],
        h('input', {
          ...{ type: 'number', name: path, value, min: 0, step: 'any', 'data-own': own?.value },
          ...{ 'data-most': Math.max(most, own?.high ?? 0), 'data-step': step },
        }),
      ),
      h('span', { class: 'small' }, rangeWords(own)),
    );
  }
}

/** The way back to what the scenario says itself. */
export function resetPart(view: View, { moves, scenario, baseline }: ScenariosAsked): Html {
  const href = hrefOf(view, '/scenarios', { scenario: scenario.id, baseline: baseline.id });
  return moves.length === 0 ? null : h('p', null, h('a', { href }, say().scenarios.form.asIs));
}

/** What runs draw as long as nobody moves it. */
function rangeWords(own: Parameter | undefined): string {
  if (!own) return '';
  const { value, low = value, high = value } = own;
  return say().scenarios.form.range(low, high);
}

/** In the language that is spoken, where the file has it. */
export function titleIn({
  title,
}: {
  readonly title: { readonly en: string; readonly ru?: string | undefined };
}): string {
  return title[language()] ?? title.en;
}

/** The same for a sentence, marked where it is in another language. */
export function saysIn(says: { readonly en: string; readonly ru?: string | undefined }): Html {
  return says[language()] ?? ours(says.en);
}

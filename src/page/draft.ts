import { h } from 'preact';
import { templateOf } from '../agreement/template.ts';
import { formatDay } from '../time/day.ts';
import { say } from '../words/language.ts';
import { verdictOn } from './draft-verdict.ts';
import { agreementOptions, keptInputs, problemBox } from './form.ts';
import { inEnglish, told } from './marks.ts';
import { agreementById, type Html, type Page, recordAddress, type Site } from './site.ts';
import { type View, valueIn } from './view.ts';

/**
 * A draft as it is written: what is wrong with it, and what would come of it on the real record. `text` is what somebody
 * sent with the form; without it the page starts from the agreement that the address names, or from the template. Where
 * scripts run nothing is sent: the same verdict is made in the browser (`web/draft.ts`).
 */
export function draftPage(site: Site, view: View, text?: string): Page {
  const start = valueIn(view, 'start');
  const unknown = start !== undefined && agreementById(site, start) === undefined;
  const shown = text ?? startText(site, start) ?? templateOf('my-draft');
  const words = say().draft;
  return {
    status: unknown ? 404 : 200,
    title: words.title,
    body: [
      h(
        'p',
        null,
        `${words.lead} `,
        h('span', { 'data-without-script': true }, words.sent),
        h('span', { 'data-with-script': true, hidden: true }, words.stays),
      ),
      unknown ? problemBox(told(words.noStart(start))) : null,
      startForm(site, view, start),
      editor(site, view, shown),
      h('div', { id: 'verdict' }, text === undefined ? null : verdictOn(site, view, text).body),
    ],
    command: 'lint draft.yaml',
    scripts: ['draft'],
  };
}

function startText(site: Site, id: string | undefined): string | undefined {
  return id !== undefined && agreementById(site, id) ? site.textOf?.(id) : undefined;
}

function startForm(site: Site, view: View, start: string | undefined): Html {
  if (!site.textOf) return null;
  const words = say().draft;
  return h(
    'form',
    { class: 'ask', method: 'get', action: '/draft' },
    keptInputs(view),
    h('label', null, words.startFrom, h('select', { name: 'start' }, agreementOptions(site, start))),
    h('button', { type: 'submit' }, words.load),
  );
}

/** The field, and what a script makes of it: nothing of that shows without one. */
function editor(site: Site, view: View, text: string): Html {
  const words = say().draft;
  return h(
    'div',
    { id: 'editor', 'data-record': recordAddress(site.digest), 'data-today': formatDay(site.today) },
    textForm(view, text),
    h(
      'div',
      { class: 'tools', 'data-with-script': true, hidden: true },
      h('label', null, `${words.open} `, h('input', { type: 'file', accept: '.yaml,.yml' })),
      h('button', { type: 'button', 'data-does': 'save' }, words.save),
      h('label', null, h('input', { type: 'checkbox', 'data-does': 'keep' }), ` ${words.keep}`),
      h('button', { type: 'button', 'data-does': 'take-up', hidden: true }, words.takeUp),
      h('button', { type: 'button', 'data-does': 'forget', hidden: true }, words.forget),
    ),
    h('p', { class: 'small', 'data-with-script': true, hidden: true }, words.keys),
    // What the verdict below begins with, for who does not see it change.
    h('p', {
      class: 'unseen',
      role: 'status',
      'data-with-script': true,
      'data-unreachable': words.unreachable,
      hidden: true,
    }),
  );
}

function textForm(view: View, text: string): Html {
  const words = say().draft;
  return h(
    'form',
    { class: 'draft', method: 'post', action: '/draft' },
    keptInputs(view),
    h('label', { for: 'text' }, words.text),
    h('textarea', {
      ...inEnglish(),
      id: 'text',
      name: 'text',
      rows: 24,
      wrap: 'off',
      cols: 100,
      spellcheck: false,
      autocapitalize: 'off',
      value: text,
    }),
    h('button', { type: 'submit' }, words.check),
  );
}

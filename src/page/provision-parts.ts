import { h } from 'preact';
import type { AgreementFile } from '../agreement/schema.ts';
import { readingsAtWork } from '../assess/readings-at-work.ts';
import { type Meaning, meaningOf } from '../report/meaning-words.ts';
import { say } from '../words/language.ts';
import { capitalised, listWords, stateWords } from '../words/words.ts';
import { agreementHref, readersWords, sourceLink } from './answers.ts';
import { answered } from './lives.ts';
import { citeOf, ours, toldIn } from './marks.ts';
import type { Html, Site } from './site.ts';
import type { View } from './view.ts';

/** What a provision was compiled to, as a list of what a lawyer asks of it. */
export function meaningList(agreement: AgreementFile, id: string): Html {
  const parts = meaningOf(agreement, id);
  if (parts.length === 0) return null;
  return h(
    'dl',
    { class: 'meaning' },
    parts.map(({ label, words }) => [h('dt', null, label), toldIn('dd', {}, words)]),
  );
}

/** The same in one run of words, where there are many provisions: `number: at most 1,550 warheads; for: each party`. */
export function meaningLine(agreement: AgreementFile, id: string): string {
  return meaningOf(agreement, id)
    .map(({ label, words }: Meaning) => `${label}: ${words}`)
    .join('; ');
}

const AT_WORK = new WeakMap<object, WeakMap<AgreementFile, Map<string, readonly string[]>>>();

/** The readings that change what a provision holds, and those that answer them. */
export function readingsOn({ record }: Site, agreement: AgreementFile, id: string): readonly string[] {
  const ofRecord = AT_WORK.get(record) ?? new WeakMap();
  AT_WORK.set(record, ofRecord);
  const atWork = ofRecord.get(agreement) ?? new Map<string, readonly string[]>();
  ofRecord.set(agreement, atWork);
  const found = atWork.get(id) ?? answered(readingsAtWork(agreement, record, id)).get(id) ?? [];
  atWork.set(id, found);
  return found;
}

/** Readings side by side: a column for each of those who hold them, none of them first by default but by the alphabet. */
export function readingColumns(site: Site, view: View, agreement: AgreementFile, ids: readonly string[]): Html {
  const readings = ids.flatMap((id) => {
    const reading = agreement.readings[id];
    return reading ? [{ id, reading }] : [];
  });
  const holders = [...Map.groupBy(readings, ({ reading }) => reading.by)].sort(([a], [b]) => (a < b ? -1 : 1));
  return h(
    'div',
    { class: 'two' },
    holders.map(([by, those]) =>
      h(
        'section',
        null,
        h('h3', null, capitalised(readersWords([by]))),
        those.map(({ id, reading }) => [
          h(
            'p',
            null,
            h('strong', null, ours(sentence(reading.title))),
            ' ',
            ours(reading.says),
            reading.confidence === 'recalled' ? '°' : null,
          ),
          h(
            'p',
            { class: 'small faint' },
            sourcesLine(site, agreement, reading.sources.slice(0, 2)),
            ' · ',
            h('a', { href: agreementHref(view, agreement.id, { reading: id }) }, say().provision.disputed.underReading),
          ),
        ]),
      ),
    ),
  );
}

type Dispute = AgreementFile['disputes'][string];

/** A dispute in words: what is at issue, and what each side holds, in columns. */
export function writtenDispute(site: Site, agreement: AgreementFile, dispute: Dispute, id?: string): Html {
  return [
    h(
      'h3',
      id === undefined ? null : { id },
      ours(dispute.says),
      ' [',
      citeOf(dispute.cite),
      ']',
      dispute.confidence === 'recalled' ? '°' : null,
    ),
    h(
      'div',
      { class: 'two' },
      [...dispute.positions]
        .sort((a, b) => ((a.by[0] ?? '') < (b.by[0] ?? '') ? -1 : 1))
        .map(({ by, says }) =>
          h('p', null, h('strong', null, `${capitalised(listWords(by.map(stateWords)))}: `), ours(says)),
        ),
    ),
    h('p', { class: 'small faint' }, sourcesLine(site, agreement, dispute.sources)),
  ];
}

export function sourcesLine(site: Site, agreement: AgreementFile, ids: readonly string[]): Html {
  return [say().provision.disputed.sources, ids.map((id, i) => [i > 0 ? ', ' : null, sourceLink(site, id, agreement)])];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../assess/testing.ts';
import { inLanguage, type Language, say } from './language.ts';

const NAMES: readonly (readonly [id: string, language: Language, name: string])[] = [
  ['outer-space-treaty', 'en', 'Outer Space Treaty (OST)'],
  ['dangerous-military-activities-1989', 'en', 'Dangerous Military Activities Agreement (DMA)'],
  ['pelindaba', 'en', 'African Nuclear-Weapon-Free Zone Treaty (Pelindaba)'],
  ['ccw-protocol-iv', 'en', 'Protocol on Blinding Laser Weapons (CCW Protocol IV)'],
  ['sort', 'en', 'Moscow Treaty (SORT)'],
  ['salt-1-interim', 'en', 'SALT I Interim Agreement'],
  ['new-start', 'en', 'New START'],
  ['open-skies', 'ru', 'Договор по открытому небу (Open Skies)'],
  ['cwc', 'ru', 'КЗХО (CWC)'],
  ['ccw-protocol-iv', 'ru', 'Протокол об ослепляющем лазерном оружии (CCW Protocol IV)'],
  ['hotline-1963', 'ru', 'Hotline'],
];
for (const [id, language, expected] of NAMES) {
  test(`${id} in ${language}: ${expected}`, () =>
    assert.equal(
      inLanguage(language, () => say().names.agreement(library(id))),
      expected,
    ));
}

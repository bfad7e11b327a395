import assert from 'node:assert/strict';
import { test } from 'node:test';
import { determinantOf, equilibriumOf, isStable, type Richardson } from '../forecast/richardson.ts';
import { richardsonText } from './classic-text.ts';
import { PLAIN } from './paint.ts';

test('where a race without a stable point goes is told as it is', () => {
  const none: Richardson = { k: 0, a: 0, l: 0, b: 0, g: 0, h: 0 };
  const cases: readonly (readonly [Partial<Richardson>, RegExp])[] = [
    [{}, /stays where it begins/],
    [{ g: 1 }, /does not come to rest/],
    [{ k: 1, a: 1, l: 1, b: 1 }, /comes to rest on a line/],
    [{ k: 1, a: 1, l: 1, b: 1, g: 1 }, /does not come to rest/],
    [{ k: 1, a: -1, l: 1, b: -1 }, /does not come to rest/],
    [{ k: 1, l: -1 }, /round that point for ever/],
    [{ k: 1, l: 1 }, /runs away/],
  ];
  for (const [given, expected] of cases) {
    const model = { ...none, ...given };
    const equilibrium = equilibriumOf(model) ?? null;
    const found = { equilibrium, stable: isStable(model), determinant: determinantOf(model) };
    assert.match(richardsonText(model, found, undefined, PLAIN).replaceAll('\n', ' '), expected);
  }
});

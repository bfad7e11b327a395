import type { Node } from 'yaml';
import type { Referent } from '../agreement/fields.ts';
import { stateCodes } from '../agreement/states.ts';
import { ITEM_KINDS, SECTIONS } from '../agreement/vocabulary.ts';
import { stateWords } from '../words/words.ts';
import { namesIn, plainAt } from './cursor.ts';
import type { World } from './world.ts';

/** A name that can be written, and what stands behind it in a few words. */
export interface Name {
  readonly name: string;
  readonly says?: string;
}

/** The names that a field can have, those of the file first. */
export function namesFor(referent: Referent, root: Node | undefined, world: World): Name[] {
  switch (referent) {
    case 'term':
      return defined(root, 'terms');
    case 'term-or-kind':
      return [...defined(root, 'terms'), ...ITEM_KINDS.map((name) => ({ name }))];
    case 'count':
      return defined(root, 'counts');
    case 'group':
      return defined(root, 'groups');
    case 'quota':
      return defined(root, 'quotas');
    case 'provision':
      return SECTIONS.flatMap((section) => namesIn(root, section).map((name) => ({ name: `${section}.${name}` })));
    case 'agreement':
      return [...world.agreements].map(([name, says]) => ({ name, says }));
    case 'source':
      return [
        ...namesIn(root, 'sources').map((name) => titled(name, plainAt(root, ['sources', name, 'title']))),
        ...[...world.sources].map(([name, { title }]) => titled(name, title)),
      ];
    case 'statement': {
      const contested = world.contested.get(String(plainAt(root, ['id']))) ?? [];
      return contested.map((name) => ({ name }));
    }
    case 'state':
    case 'body':
      return states(root);
    case 'date':
      return [];
    default:
      return referent satisfies never;
  }
}

function defined(root: Node | undefined, section: string): Name[] {
  return namesIn(root, section).map((name) => titled(name, plainAt(root, [section, name, 'says'])));
}

function titled(name: string, says: unknown): Name {
  return typeof says === 'string' ? { name, says } : { name };
}

/** The parties of the file, and then every other state. */
function states(root: Node | undefined): Name[] {
  const written: unknown = plainAt(root, ['parties']);
  const parties = (Array.isArray(written) ? written : []).flatMap((each: unknown): string[] => {
    const code = typeof each === 'object' && each !== null && 'party' in each ? each.party : each;
    return typeof code === 'string' && /^[A-Z]{3}$/.test(code) ? [code] : [];
  });
  return [...new Set([...parties, ...stateCodes()])].map((name) => titled(name, named(name)));
}

/** A code that no state has in the language of the page says no more than itself. */
function named(code: string): string | undefined {
  const words = stateWords(code);
  return words === code ? undefined : words;
}

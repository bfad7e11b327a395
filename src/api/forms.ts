import { createHash } from 'node:crypto';
import { STYLE } from '../chart/style.ts';
import type { Form } from '../page/forms.ts';
import type { Page } from '../page/site.ts';
import type { Entry } from './cache.ts';
import { EMBEDDED } from './headers.ts';
import type { Painter } from './painter.ts';
import { entryFrom } from './respond.ts';

/** The forms of a page as answers. */

export interface Made {
  readonly status: Page['status'] | 307;
  readonly entry: Entry;
}

export const HTML = 'text/html; charset=utf-8';

const CITATIONS = {
  bib: 'application/x-bibtex; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
} as const;

/** Opened by itself a drawing is a document: it may use its own style, and nothing else that a document could. */
const DRAWING_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

/** Pages of other sites may show it: it is public, and holds nothing of who looks. */
const SHOWN_ANYWHERE = {
  'content-security-policy': DRAWING_POLICY,
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
} as const;

export async function madeFrom(form: Form, { paint }: Painter): Promise<Made> {
  switch (form.kind) {
    case 'page':
      return { status: form.status, entry: entryFrom(form.html, HTML, form.embedded ? EMBEDDED : {}) };
    case 'citation': {
      const headers = { 'content-disposition': `attachment; filename="servanda.${form.ending}"` };
      return { status: 200, entry: entryFrom(form.text, CITATIONS[form.ending], headers) };
    }
    case 'data': {
      const headers = { location: form.href, 'access-control-allow-origin': '*' };
      return { status: 307, entry: entryFrom('', 'text/plain; charset=utf-8', headers) };
    }
    case 'drawing': {
      if (!form.picture) return { status: 200, entry: entryFrom(form.svg, 'image/svg+xml', SHOWN_ANYWHERE) };
      return { status: 200, entry: { type: 'image/png', headers: SHOWN_ANYWHERE, plain: await paint(form.svg) } };
    }
  }
}

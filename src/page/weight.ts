import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Html } from './site.ts';

const UTF8 = new TextEncoder();

/** How many bytes a part of a page comes to. */
export function bytesOf(html: Html): number {
  return UTF8.encode(renderToString(h('div', null, html))).length;
}

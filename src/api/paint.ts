import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Painted } from './painter.ts';

/** The thread that makes pictures: loaded with the first one, with the fonts that we bring, and with no others. */

const SCALE = 2;
/** As many pixels as a picture may have: 64 MiB while it is drawn. What is larger is made smaller. */
const MOST_PIXELS = 16 * 1024 * 1024;
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

const { resolve } = createRequire(import.meta.url);
const port = parentPort;
if (!port) throw new Error('invariant: pictures are made in a thread of their own');

const fontBuffers = await Promise.all(FONTS.map((name) => readFile(resolve(`dejavu-fonts-ttf/ttf/${name}`))));
await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));

port.on('message', ({ id, svg }: { readonly id: number; readonly svg: string }) => {
  try {
    const png = painted(svg);
    port.postMessage({ id, png } satisfies Painted, [png.buffer]);
  } catch (error) {
    // What the drawing library throws is a text.
    port.postMessage({ id, problem: String(error) } satisfies Painted);
  }
});

function painted(svg: string): Uint8Array<ArrayBuffer> {
  const font = { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };
  const drawing = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scaleOf(svg) }, background: '#fff' });
  try {
    const image = drawing.render();
    try {
      return new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

function scaleOf(svg: string): number {
  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  return Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** Text at 80 columns: wrapping and aligning. Paint is applied after, so that lengths are those of what is seen. */

export const WIDTH = 80;

/** Breaks text at blanks; the first line starts after `first`, the others after `rest`. */
export function wrap(text: string, first = '', rest = first, width = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  let prefix = first;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line !== '' && prefix.length + line.length + 1 + word.length > width) {
      lines.push(prefix + line);
      prefix = rest;
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(prefix + line);
  return lines.join('\n');
}

export function padRight(text: string, width: number): string {
  return text.length >= width ? text : text + ' '.repeat(width - text.length);
}

/** Cut to a width, with an ellipsis where something is missing. */
export function fit(text: string, width: number): string {
  return padRight(text.length > width ? `${text.slice(0, width - 1)}…` : text, width);
}

/** Rows of cells as columns two blanks apart, each as wide as its widest cell; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)).concat(most.slice(row.length)),
    [],
  );
  return rows.map((row) => {
    const cells = row.map((cell, i) => (i === row.length - 1 ? cell : padRight(cell, widths[i] ?? 0)));
    return (indent + cells.join('  ')).trimEnd();
  });
}

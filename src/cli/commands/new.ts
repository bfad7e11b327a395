import { slug } from '../../agreement/fields.ts';
import { quote } from '../../agreement/problem.ts';
import { templateOf } from '../../agreement/template.ts';
import type { NewJson } from '../../report/new-json.ts';
import { writeNewText } from '../../store/library.ts';
import { type Asking, refuse, unwrap } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface NewOptions extends Asking {
  readonly print?: boolean;
}

/** `servanda new`: a file to start an agreement from, in the current folder. */
export function newCommand(name: string, options: NewOptions, terminal: Terminal): number {
  if (!slug.safeParse(name).success) {
    refuse(`the name ${quote(name)}`, slug.description ?? 'an id', fixOf(name));
  }
  const answer: NewJson = {
    id: name,
    file: `${name}.yaml`,
    written: options.print !== true,
    text: templateOf(name),
  };
  if (answer.written) unwrap(writeNewText(answer.file, answer.text));
  if (options.json) terminal.out(JSON.stringify(answer, null, 2));
  else if (answer.written) {
    terminal.out(`${answer.file} is written. Fill it in, then run: servanda lint ${answer.file}`);
  } else terminal.out(answer.text);
  return 0;
}

/** `My Treaty.yaml` becomes `my-treaty`. */
function fixOf(name: string): string | undefined {
  const id = name
    .toLowerCase()
    .replace(/\.ya?ml$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return slug.safeParse(id).success ? `did you mean ${quote(id)}?` : undefined;
}

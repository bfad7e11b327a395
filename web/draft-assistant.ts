import type { Answer, Answers, Asked, Question, Start, Verdict } from './draft-messages.ts';

/** Asks the worker, and gives each answer to whoever waits for it. */
export class Assistant {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answers[Question['kind']]) => void>();
  #last = 0;

  constructor(start: Start, unreachable: () => void) {
    this.#worker = new Worker(new URL('./draft-worker.ts', import.meta.url), {
      type: 'module',
      // Its words are those of this language alone.
      name: document.documentElement.lang,
    });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === undefined) return unreachable();
      this.#waiting.get(data.id)?.(data.answer);
      this.#waiting.delete(data.id);
    });
    this.#worker.postMessage(start);
  }

  verdict(text: string): Promise<Verdict> {
    return this.#ask({ kind: 'verdict', text, page: location.href }) as Promise<Verdict>; // As the worker answers.
  }

  /** What may stand at a place, or what stands there. */
  at<K extends 'completions' | 'hover'>(kind: K, text: string, offset: number): Promise<Answers[K]> {
    return this.#ask({ kind, text, offset, page: location.href }) as Promise<Answers[K]>; // As above.
  }

  #ask(question: Question): Promise<Answers[Question['kind']]> {
    const asked: Asked = { ...question, id: ++this.#last };
    return new Promise((resolve) => {
      this.#waiting.set(asked.id, resolve);
      this.#worker.postMessage(asked);
    });
  }
}

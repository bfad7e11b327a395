import type { Answer, Asked, Start } from './draft-messages.ts';

/**
 * The worker of drafts. What judges them waits for its words, those of one language, and messages do not wait for anybody
 * who has not said that he listens.
 */
const judge = import('./draft-judge.ts');

addEventListener('message', ({ data }: MessageEvent<Start | Asked>) => {
  void judge.then(({ take }) => take(data), tellUnreachable);
});

function tellUnreachable(): void {
  postMessage({ id: undefined, unreachable: true } satisfies Answer);
}

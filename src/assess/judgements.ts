import { reason } from '../agreement/reason.ts';
import { valueOn } from '../time/timeline.ts';
import { bindingOf, boundBy } from './binding.ts';
import { askedIn, type Context } from './context.ts';
import type { Outcome, Track } from './finding.ts';

/**
 * What an article says and no program can compute is kept as a question. While the agreement binds, the answer is
 * undetermined, with the question as its reason.
 */
export function judgementTracks(context: Context): Track[] {
  return askedIn(context, 'judgements').flatMap(([name, judgement]) => {
    const id = `judgements.${name}`;
    const { cite, asks } = judgement;
    const outcome: Outcome = {
      status: 'undetermined',
      why: () => ({ reason: reason('judgement', { asks }, { cite }), because: [] }),
    };
    return boundBy(context, undefined).map(({ party }): Track => {
      const binding = bindingOf(context, id, cite, { party });
      const values = binding.starts.map((day) => {
        const bound = valueOn(binding, day);
        return bound.kind === 'binding' ? outcome : bound.outcome;
      });
      const base = { provision: id, cite, kind: 'definition', party } as const;
      return { ...base, recalled: judgement.confidence === 'recalled', outcomes: { starts: binding.starts, values } };
    });
  });
}

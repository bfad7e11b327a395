import { answerAtOnce } from './live.ts';

/** What if: each line of the question is answered as it is changed. */
answerAtOnce();

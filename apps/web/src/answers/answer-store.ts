import { problemOf } from '../api/problem-of.ts';
import { createListeners } from '../app/create-listeners.ts';
import type { AnswerAction } from './answer-action.ts';
import type { AnswerState } from './answer-state.ts';
import type { Asking } from './asking.ts';
import { followAnswer } from './follow-answer.ts';
import { isSettled } from './is-settled.ts';
import { newAnswer } from './new-answer.ts';
import { reduceAnswer } from './reduce-answer.ts';

type Dependencies = {
  readonly ask: (asking: Asking, signal: AbortSignal) => Promise<Response>;
  readonly events: (id: string, afterSeq: number, signal: AbortSignal) => Promise<Response>;
  readonly stop: (generationId: string) => Promise<void>;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** When the screen is next drawn: what changed until then is told at once. */
  readonly nextFrame: (notify: () => void) => void;
  /** Told of every change but plain text, at once. */
  readonly onChange?: (answer: AnswerState, before: AnswerState) => void;
};

/** The answers of this tab, outside React: they go on being written while the reader looks away. */
export type AnswerStore = {
  readonly ask: (asking: Asking) => void;
  /** Follows an answer from its beginning, or goes on with one whose connection was given up. */
  readonly follow: (generationId: string, conversationId: string) => void;
  readonly stop: (generationId: string) => void;
  readonly get: (generationId: string) => AnswerState | undefined;
  readonly all: () => Iterable<AnswerState>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lets go of everything, as when the session ends. Nothing is stopped by it. */
  readonly clear: () => void;
};

const answersMax = 200;
const stopAttemptsMax = 20;
const stopAgainMs = 150;

/** Makes the store. Time, frames and the network are values, so that tests own them. */
export const createAnswerStore = (dependencies: Dependencies): AnswerStore => {
  const answers = new Map<string, AnswerState>();
  const listeners = createListeners();
  let leaving = new AbortController();
  let frameAsked = false;

  const notify = (): void => {
    frameAsked = false;
    listeners.tell();
  };
  const notifySoon = (): void => {
    if (frameAsked) return;
    frameAsked = true;
    dependencies.nextFrame(notify);
  };

  const put = (answer: AnswerState): void => {
    answers.set(answer.generationId, answer);
    for (const [id, old] of answers) {
      if (answers.size <= answersMax) break;
      if (isSettled(old)) answers.delete(id);
    }
  };
  const dispatch = (generationId: string, action: AnswerAction): void => {
    const before = answers.get(generationId);
    if (!before) return;
    const after = reduceAnswer(before, action);
    if (after === before) return;
    answers.set(generationId, after);
    if (action.type === 'delta' && before.phase === 'writing') {
      notifySoon();
      return;
    }
    dependencies.onChange?.(after, before);
    notify();
  };

  const run = (answer: AnswerState, asking?: Asking): void => {
    const { signal } = leaving;
    const { generationId } = answer;
    put(answer);
    notify();
    void followAnswer({
      ...(asking && { ask: () => dependencies.ask(asking, signal) }),
      events: (afterSeq) => dependencies.events(generationId, afterSeq, signal),
      state: () => answers.get(generationId) ?? { ...answer, phase: 'refused' },
      dispatch: (action) => dispatch(generationId, action),
      wait: dependencies.wait,
      signal,
    });
  };

  /** The stop may overtake the question on its way: until the server knows it, we ask again. */
  const stop = async (generationId: string): Promise<void> => {
    const { signal } = leaving;
    for (let attempt = 1; attempt <= stopAttemptsMax; attempt += 1) {
      const answer = answers.get(generationId);
      if (!answer || isSettled(answer) || signal.aborted) return;
      try {
        return await dependencies.stop(generationId);
      } catch (error) {
        const { code } = problemOf(error);
        if (code !== 'generation_not_found' && code !== 'unreachable') break;
      }
      await dependencies.wait(stopAgainMs, signal);
    }
    dispatch(generationId, { type: 'stop-failed' });
  };

  return {
    ask: (asking) => {
      const { generationId, conversationId } = asking;
      run(newAnswer({ generationId, conversationId, asking }), asking);
    },
    follow: (generationId, conversationId) => {
      const known = answers.get(generationId);
      if (known && known.connection !== 'lost') return;
      run(known ? { ...known, connection: 'open' } : newAnswer({ generationId, conversationId }));
    },
    stop: (generationId) => {
      const answer = answers.get(generationId);
      if (!answer || isSettled(answer) || answer.stopping) return;
      dispatch(generationId, { type: 'stop-asked' });
      void stop(generationId);
    },
    get: (generationId) => answers.get(generationId),
    all: () => answers.values(),
    subscribe: listeners.subscribe,
    clear: () => {
      leaving.abort();
      leaving = new AbortController();
      answers.clear();
      notify();
    },
  };
};

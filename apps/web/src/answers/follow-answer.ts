import { problemOf } from '../api/problem-of.ts';
import { readProblem } from '../api/read-problem.ts';
import { readStream } from '../api/read-stream.ts';
import type { AnswerAction } from './answer-action.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerState } from './answer-state.ts';
import { backOffMs } from './back-off-ms.ts';
import { isSettled } from './is-settled.ts';

type Options = {
  /** Sends the question; left out when the answer is found running. */
  readonly ask?: () => Promise<Response>;
  /** The events above `afterSeq`. */
  readonly events: (afterSeq: number) => Promise<Response>;
  readonly state: () => AnswerState;
  readonly dispatch: (action: AnswerAction) => void;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
};

const attemptsMax = 12;

/**
 * Follows an answer to its end, whatever happens to the connection: after a drop it asks for what
 * comes above the last number seen, waiting longer each time, and says `lost` after 12 failures
 * in a row. Never rejects; everything is told through `dispatch`.
 */
export const followAnswer = async (options: Options): Promise<void> => {
  const { state, dispatch, signal } = options;
  if (options.ask && !(await openedByAsking(options, options.ask))) return;

  let failures = 0;
  while (!isSettled(state()) && !signal.aborted) {
    if (failures >= attemptsMax) {
      dispatch({ type: 'connection', connection: 'lost' });
      return;
    }
    if (failures > 0) {
      dispatch({ type: 'connection', connection: 'retrying' });
      await options.wait(backOffMs(failures), signal);
      if (signal.aborted) return;
    }
    const reading = await readOnce(options);
    if (reading === 'final') return;
    failures = reading === 'something' ? 1 : failures + 1;
  }
};

/** One connection to the log: `final` when the server says that there is nothing to come back for. */
const readOnce = async ({
  dispatch,
  events,
  state,
  signal,
}: Options): Promise<'final' | 'something' | 'nothing'> => {
  // Asserted, because assignments in a callback are not followed.
  let reading = 'nothing' as 'something' | 'nothing';
  const onEvent = (event: AnswerEvent): void => {
    // A beginning that is told again and again is no progress.
    if (event.type !== 'start') reading = 'something';
    dispatch(event);
  };
  try {
    const response = await events(state().lastSeq);
    if (response.ok) {
      await readStream(response, { onEvent });
      return reading;
    }
    const problem = await readProblem(response);
    const worthRepeating = response.status >= 500 || response.status === 429;
    if (worthRepeating || signal.aborted) return 'nothing';
    dispatch({ type: 'failed', problem });
    return 'final';
  } catch {
    return reading;
  }
};

/** Sends the question and reads its stream; whether there is a log to go on with afterwards. */
const openedByAsking = async (options: Options, ask: () => Promise<Response>): Promise<boolean> => {
  const { dispatch, events, state, signal } = options;
  let response: Response;
  try {
    response = await ask();
  } catch (error) {
    if (!signal.aborted) dispatch({ type: 'refused', problem: problemOf(error) });
    return false;
  }
  if (response.ok) {
    await readStream(response, { onEvent: dispatch }).catch(() => undefined);
    return true;
  }

  const problem = await readProblem(response);
  // Sent twice, because the first reply never arrived: the answer is there to be followed.
  if (problem.code === 'generation_exists') return true;
  // It failed before its first word. The log knows the reason and the way.
  if (problem.place) {
    dispatch({ type: 'start', ...problem.place });
    const log = await events(0).catch(() => undefined);
    if (log?.ok) await readStream(log, { onEvent: dispatch }).catch(() => undefined);
    if (!isSettled(state())) dispatch({ type: 'failed', problem });
  }
  if (!isSettled(state())) dispatch({ type: 'refused', problem });
  return false;
};

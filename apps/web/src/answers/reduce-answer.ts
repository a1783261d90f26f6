import type { AnswerAction } from './answer-action.ts';
import type { AnswerState } from './answer-state.ts';
import { isSettled } from './is-settled.ts';

/**
 * What an answer is after one more thing happened to it. Pure: an event seen before, or after the
 * end, returns the very same object, so that replaying a log over a live answer changes nothing.
 */
export const reduceAnswer = (state: AnswerState, action: AnswerAction): AnswerState => {
  if (isSettled(state)) return state;
  if ('seq' in action) {
    // A snapshot may set the number back: what it says is all there is.
    if (action.type !== 'snapshot' && action.seq <= state.lastSeq) return state;
    return reduceNumbered({ ...state, lastSeq: action.seq, connection: 'open' }, action);
  }
  switch (action.type) {
    case 'start': {
      const { conversationId, userMessageId, assistantMessageId } = action;
      const title = action.title ?? state.title;
      const place = { conversationId, userMessageId, assistantMessageId };
      return { ...state, ...place, connection: 'open', title };
    }
    case 'refused':
      return { ...state, phase: 'refused', stopping: false, problem: action.problem };
    case 'failed':
      return { ...state, phase: 'failed', stopping: false, problem: action.problem };
    case 'connection':
      return state.connection === action.connection
        ? state
        : { ...state, connection: action.connection };
    case 'stop-asked':
      return { ...state, stopping: true };
    case 'stop-failed':
      return { ...state, stopping: false };
  }
};

const reduceNumbered = (
  state: AnswerState,
  event: Extract<AnswerAction, { readonly seq: number }>,
): AnswerState => {
  switch (event.type) {
    case 'delta':
      return { ...state, phase: 'writing', text: state.text + event.text };
    case 'snapshot':
      return { ...state, phase: event.text === '' ? state.phase : 'writing', text: event.text };
    case 'route':
      return event.step ? { ...state, route: [...state.route, event.step] } : state;
    case 'done':
      return {
        ...state,
        phase: event.summary.reason === 'stopped' ? 'stopped' : 'completed',
        stopping: false,
        summary: event.summary,
      };
    case 'error':
      return { ...state, phase: 'failed', stopping: false, problem: event.problem };
  }
};

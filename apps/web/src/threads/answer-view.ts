import type { AnswerState } from '../answers/answer-state.ts';
import type { Message } from '../api/message.ts';

/** What there is to show of an answer. */
export type AnswerView = Pick<
  AnswerState,
  'phase' | 'connection' | 'text' | 'route' | 'summary' | 'problem'
> & {
  /** Its process died while it was being written. */
  readonly interrupted: boolean;
};

const phases = {
  completed: 'completed',
  stopped: 'stopped',
  error: 'failed',
  interrupted: 'failed',
} as const;

/**
 * What the server stores and what this tab follows, as one. Once an answer is over, the stored
 * text stands, and following its log again only adds the way and the reason.
 */
export const answerView = (
  stored: Message | undefined,
  live: AnswerState | undefined,
): AnswerView => {
  if (stored && stored.status !== 'running') {
    return {
      phase: phases[stored.status],
      connection: live?.connection ?? 'open',
      text: stored.content,
      route: live?.route ?? [],
      summary: stored.summary ?? undefined,
      problem: live?.problem,
      interrupted: stored.status === 'interrupted',
    };
  }
  if (live) {
    const text = live.text || keptOf(live);
    return { ...live, text, interrupted: live.problem?.code === 'interrupted' };
  }
  return {
    phase: 'asking',
    connection: 'open',
    text: '',
    route: [],
    summary: undefined,
    problem: undefined,
    interrupted: false,
  };
};

/** The words that an answer goes on from stand there before its own first ones come. */
const keptOf = ({ asking }: AnswerState): string =>
  asking?.verb === 'continue' ? asking.kept : '';

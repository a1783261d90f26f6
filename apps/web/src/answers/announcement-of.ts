import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import type { AnswerState } from './answer-state.ts';

/** What a screen reader is told of a change: the start and the end, a stop, an error; no words. */
export const announcementOf = (answer: AnswerState, before: AnswerState): string | undefined => {
  const { announcements } = text;
  if (answer.stopping && !before.stopping) return announcements.stopping;
  if (answer.phase === before.phase) return undefined;
  switch (answer.phase) {
    case 'asking':
      return undefined;
    case 'writing':
      return announcements.started;
    case 'completed':
      return announcements.completed;
    case 'stopped':
      return announcements.stopped;
    case 'failed':
    case 'refused':
      return announcements.failed(
        answer.problem ? wordsOf(answer.problem).title : text.answer.failed.title,
      );
  }
};

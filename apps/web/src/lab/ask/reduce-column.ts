import type { AskEvent } from '@evolua/lab-contract/ask-event';
import { isSettled } from '../../answers/is-settled.ts';
import { reduceAnswer } from '../../answers/reduce-answer.ts';
import { answerEventOf } from '../../api/answer-event-of.ts';
import { parseProblem } from '../../api/parse-problem.ts';
import type { Problem } from '../../api/problem.ts';
import { askText } from '../text/ask-text.ts';
import type { AskColumn } from './ask-column.ts';

/** A version's answer after one more of its events. Pure. */
export const reduceColumn = (column: AskColumn, event: AskEvent): AskColumn => {
  switch (event.type) {
    case 'version': {
      const action = answerEventOf(event);
      if (!action) return column;
      const answer = reduceAnswer(column.answer, action);
      const began = answer.phase !== 'asking' && column.answer.phase === 'asking';
      return {
        ...column,
        answer,
        firstTokenMs: began && answer.text !== '' ? event.ms : column.firstTokenMs,
        totalMs: isSettled(answer) ? (column.totalMs ?? event.ms) : undefined,
      };
    }
    case 'refused': {
      const problem: Problem =
        event.status === 0 ? askText.nobodyThere : parseProblem(event.problem);
      const refused = reduceAnswer(column.answer, { type: 'refused', problem });
      // The way so far comes with the refusal, and not in events before it.
      const answer = { ...refused, route: problem.route ?? refused.route };
      return { ...column, answer, totalMs: column.totalMs ?? event.ms };
    }
    case 'end': {
      const totalMs = column.totalMs ?? event.ms;
      // Ended without an end: whoever wrote it is gone.
      const answer = reduceAnswer(column.answer, { type: 'failed', problem: askText.cut });
      return { ...column, answer, totalMs, ended: true };
    }
  }
};

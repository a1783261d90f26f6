import { sleep } from 'k6';
import http from 'k6/http';
import type { Account } from './account.ts';
import type { Answer } from './answer.ts';
import { follow } from './follow.ts';
import { newId } from './new-id.ts';
import { questionRequest } from './question-request.ts';
import { textOf } from './text-of.ts';

/** The connection breaks between the first piece and the end, at a different place each time. */
const breaks = { fromMs: 700, toMs: 1_700 };
const AWAY_SECONDS = 0.5;
/** The last event that this reader remembers. */
const REMEMBERED = 2;

/**
 * Asks, loses the connection in the middle, and comes back to what is missing. Whole: what came
 * before and after makes up the answer that the version has, without a gap or a repeat.
 */
export const resume = (
  url: string,
  account: Account,
  text: string,
): { readonly answer: Answer; readonly whole: boolean } => {
  const generationId = newId();
  const breakMs = breaks.fromMs + Math.random() * (breaks.toMs - breaks.fromMs);
  const question = questionRequest(
    url,
    account,
    { text, generationId },
    `${Math.round(breakMs)}ms`,
  );
  const sinceMs = Date.now();
  // k6 keeps nothing of a body that breaks off.
  http.post(question.url, question.body, question.params);
  sleep(AWAY_SECONDS);
  const place = { id: generationId, sinceMs };
  const answer = follow(url, account, { ...place, afterSeq: REMEMBERED });
  const all = follow(url, account, { ...place, afterSeq: 0 });
  const remembered = all.events.filter(({ id = 0 }) => id <= REMEMBERED);
  const sequence = answer.events.map(({ id }) => id ?? Number.NaN);
  const isDense = sequence.every(
    (id, index) => index === 0 || id === Number(sequence[index - 1]) + 1,
  );
  const joined = textOf(answer.events, textOf(remembered));
  const whole = answer.end.ended === 'done' && isDense && all.text !== '' && joined === all.text;
  return { answer: { ...answer, text: joined }, whole };
};

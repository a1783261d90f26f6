import http from 'k6/http';
import type { Account } from './account.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './answer-of.ts';
import { questionRequest } from './question-request.ts';

/** Asks the same thing so many times in one moment, on a connection each. */
export const askAtOnce = (
  url: string,
  account: Account,
  { text, times }: { readonly text: string; readonly times: number },
): readonly Answer[] => {
  const { url: to, body, params } = questionRequest(url, account, { text });
  const requests = Array.from({ length: times }, () => ({ method: 'POST', url: to, body, params }));
  return http.batch(requests).map((response) => {
    const { blocked, connecting, duration } = response.timings;
    return answerOf(response as never, blocked + connecting + duration);
  });
};

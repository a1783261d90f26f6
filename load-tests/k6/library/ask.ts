import http from 'k6/http';
import type { Account } from './account.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './answer-of.ts';
import { questionRequest } from './question-request.ts';

/** Asks, and reads the whole answer. */
export const ask = (url: string, account: Account, text: string): Answer => {
  const { url: to, body, params } = questionRequest(url, account, { text });
  const sentAtMs = Date.now();
  return answerOf(http.post(to, body, params), Date.now() - sentAtMs);
};

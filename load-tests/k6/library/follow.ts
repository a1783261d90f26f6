import http from 'k6/http';
import type { Account } from './account.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './answer-of.ts';

const PATIENCE = '20s';

/** Reads an answer after its event `afterSeq`, up to its end; `sinceMs`: when it was asked. */
export const follow = (
  url: string,
  { token }: Account,
  { id, afterSeq, sinceMs }: { id: string; afterSeq: number; sinceMs: number },
): Answer => {
  const response = http.get(`${url}/v1/chat/generations/${id}/events`, {
    headers: { authorization: `Bearer ${token}`, 'last-event-id': String(afterSeq) },
    timeout: PATIENCE,
    responseType: 'text',
  });
  return answerOf(response, Date.now() - sinceMs);
};

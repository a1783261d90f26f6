import type { AnswerEvent } from '../../src/answers/answer-event.ts';

/** An event as the server writes it on the wire. */
export const frameOf = (event: AnswerEvent): string => {
  const { type, ...rest } = event;
  if (type === 'start') return `event: start\ndata: ${JSON.stringify(rest)}\n\n`;
  const { seq, ...payload } = rest as { seq: number } & Record<string, unknown>;
  const data = payload.step ?? payload.summary ?? payload.problem ?? payload;
  return `event: ${type}\nid: ${seq}\ndata: ${JSON.stringify(data)}\n\n`;
};

import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Asked } from '../../../chat/begin-answer.ts';
import type { Principal } from '../../../domain/principal.ts';
import type { AppEnv } from '../../app-env.ts';
import { failureResponse } from '../../failures/failure-response.ts';
import type { RouteParts } from '../../route-parts.ts';
import { streamToAccount } from '../../streams/stream-to-account.ts';
import { answerFrames } from './answer-frames.ts';
import { failureBeforeAnswer } from './failure-before-answer.ts';
import { presentAnswer } from './present-answer.ts';
import { readToEnd } from './read-to-end.ts';
import { readUntilAnswer } from './read-until-answer.ts';

/**
 * The answer to whoever asked for it: in events or whole, as they wish, or a problem when it failed
 * before its first piece. Their leaving ends the response and nothing else.
 */
export const answerResponse = async (
  c: Context<AppEnv & { Variables: { principal: Principal } }>,
  parts: RouteParts,
  asked: Asked,
) => {
  const reading = new AbortController();
  const left = AbortSignal.any([c.req.raw.signal, reading.signal]);
  const { id: generationId, ownerId } = asked.generation;
  const position = { ownerId, generationId, afterSeq: 0 };
  const events = (await parts.chat.follow(position, left))[Symbol.asyncIterator]();
  const held = await readUntilAnswer(events);
  const failure = failureBeforeAnswer(asked.generation, held);
  if (failure !== undefined) return failureResponse(c, failure);

  if (!wantsEvents(c)) {
    return c.json(presentAnswer(asked, [...held, ...(await readToEnd(events))]), 200);
  }
  const frames = answerFrames(asked, held, events);
  return streamToAccount(c, parts, { frames, onEnd: () => reading.abort() });
};

const wantsEvents = (c: Context) =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/event-stream'],
    default: 'application/json',
  }) === 'text/event-stream';

import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProviderError } from '../chat/provider-error.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Route } from '../dialects/route.ts';
import { readBody } from '../http/read-body.ts';
import type { JournalDraft } from '../journal/journal-writer.ts';
import { mixSeed } from '../random/mix-seed.ts';
import { randomLetters } from '../random/random-letters.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { type PlannerParts, planAttempt } from './plan-attempt.ts';
import { playSteps } from './play-steps.ts';
import { stepsOfPlan } from './steps-of-plan.ts';
import { wholeAnswer } from './whole-answer.ts';

const CORRELATION_LETTERS_MAX = 200;
const REQUEST_ID_LETTERS = 32;

type ChatRoute = Extract<Route, { to: 'chat' }>;

export type AttemptRunner = (
  request: IncomingMessage,
  response: ServerResponse,
  dialect: Dialect,
  route: ChatRoute,
) => void;

/** Answers one chat request after the other, and writes each into the journal. */
export function createAttemptRunner(parts: PlannerParts): AttemptRunner {
  const { journal, limits, now, seed } = parts;
  let attempts = 0;

  return (request, response, dialect, route) => {
    attempts += 1;
    const random = seededRandom(mixSeed(seed, attempts));
    const requestId = `req_${randomLetters(random, REQUEST_ID_LETTERS, 'hex')}`;
    const draft = journal.begin({ id: requestId, dialect: dialect.name, ...told(request) });
    const stage = { response, journal, draft, now, hangMsMax: limits.hangMsMax };

    const refuse = (error: ProviderError, model = ''): void => {
      const nowMs = now();
      const { status, headers, body } = dialect.errorAnswer(error, { model, nowMs, requestId });
      const processingMs = nowMs - draft.acceptedAt;
      const own = dialect.headers({ requestId, processingMs, rate: undefined, nowMs });
      playSteps(wholeAnswer(status, { ...own, ...headers }, body, 0), stage);
    };

    readBody(request, limits.bodyBytesMax, (body) => {
      if (body.is === 'gone') {
        draft.clientAbortAt = now();
        journal.end(draft, 'aborted');
        return;
      }
      if (body.is === 'too-large') {
        refuse({ kind: 'too_large' });
        return;
      }
      draft.requestBytes = body.bytes.length;
      draft.requestHash = hash('sha256', body.bytes);
      const wrong = dialect.refuseCredentials(request.headers);
      if (wrong !== undefined) {
        refuse(wrong);
        return;
      }
      const { headers } = request;
      const exchange = dialect.readChat({ route, headers, body: body.bytes.toString() });
      if ('error' in exchange) {
        refuse(exchange.error);
        return;
      }
      const arrival = { dialect, exchange, requestId, random, draft, headers };
      const planned = planAttempt(arrival, parts);
      if ('refused' in planned) refuse(planned.refused, planned.model);
      else playSteps(stepsOfPlan(planned.plan, planned.facts)[Symbol.iterator](), stage);
    });
  };
}

function told({ headers }: IncomingMessage): Pick<JournalDraft, 'retryCount' | 'correlationId'> {
  const retries = Number(headers['x-stainless-retry-count'] ?? Number.NaN);
  const correlation = headers['x-client-request-id'] ?? headers['x-request-id'];
  return {
    retryCount: Number.isInteger(retries) ? retries : null,
    correlationId:
      typeof correlation === 'string' ? correlation.slice(0, CORRELATION_LETTERS_MAX) : null,
  };
}

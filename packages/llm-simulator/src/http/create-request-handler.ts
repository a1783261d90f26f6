import type { RequestListener, ServerResponse } from 'node:http';
import type { AttemptRunner } from '../attempt/create-attempt-runner.ts';
import type { ProviderError } from '../chat/provider-error.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { HttpAnswer } from '../dialects/http-answer.ts';
import type { ModelNames } from '../models/create-model-names.ts';
import { mixSeed } from '../random/mix-seed.ts';
import { randomLetters } from '../random/random-letters.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { findDialect } from './find-dialect.ts';

type Parts = {
  readonly dialects: readonly Dialect[];
  readonly models: ModelNames;
  readonly runAttempt: AttemptRunner;
  readonly admin: RequestListener;
  readonly seed: number;
  readonly now: () => number;
};

const REQUEST_ID_LETTERS = 32;

/** Sends each request where it belongs: the admin API, a chat, or a dialect's list of models. */
export function createRequestHandler(parts: Parts): RequestListener {
  const { dialects, models, runAttempt, admin, seed, now } = parts;
  const random = seededRandom(mixSeed(seed, 'requests'));
  return (request, response) => {
    // Writing to a client that has just left is no failure of ours; its "close" tells the rest.
    response.on('error', () => {});
    const url = request.url ?? '/';
    const question = url.indexOf('?');
    const whole = question < 0 ? url : url.slice(0, question);
    if (whole === '/admin' || whole.startsWith('/admin/')) {
      admin(request, response);
      return;
    }
    const method = request.method ?? 'GET';
    const { headers } = request;
    const query = new URLSearchParams(question < 0 ? '' : url.slice(question + 1));
    const { dialect, path, route } = findDialect(dialects, { method, path: whole, query, headers });
    if (route?.to === 'chat') {
      runAttempt(request, response, dialect, route);
      return;
    }
    const requestId = `req_${randomLetters(random, REQUEST_ID_LETTERS, 'hex')}`;
    const nowMs = now();
    const send = (answer: HttpAnswer): void => {
      const own = dialect.headers({ requestId, processingMs: 0, rate: undefined, nowMs });
      sendWhole(response, { ...answer, headers: { ...own, ...answer.headers } });
    };
    if (route === undefined || route.to === 'wrong-method') {
      send(dialect.unknownPath({ method, path, route, requestId }));
      return;
    }
    const refuse = (error: ProviderError, model: string): void =>
      send(dialect.errorAnswer(error, { model, nowMs, requestId }));
    const wrong = dialect.refuseCredentials(headers);
    if (wrong !== undefined) {
      refuse(wrong, '');
      return;
    }
    const ok = (body: string): void =>
      send({ status: 200, headers: { 'content-type': dialect.bodyContentType }, body });
    if (route.to === 'models') ok(dialect.modelList(models.listed ?? dialect.models));
    else if (models.isKnown(route.model)) ok(dialect.model(route.model));
    else refuse({ kind: 'not_found' }, route.model);
  };
}

function sendWhole(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

import type { RequestListener, ServerResponse } from 'node:http';
import type { AttemptRunner } from '../attempt/create-attempt-runner.ts';
import type { ProviderError } from '../chat/provider-error.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { HttpAnswer } from '../dialects/http-answer.ts';
import type { ModelNames } from '../models/create-model-names.ts';
import { findDialect } from './find-dialect.ts';

type Parts = {
  readonly dialects: readonly Dialect[];
  readonly models: ModelNames;
  readonly runAttempt: AttemptRunner;
  readonly admin: RequestListener;
  readonly now: () => number;
};

/** Sends each request where it belongs: the admin API, a chat, or a dialect's list of models. */
export function createRequestHandler(parts: Parts): RequestListener {
  const { dialects, models, runAttempt, admin, now } = parts;
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
    const { dialect, path, route } = findDialect(dialects, method, whole);
    if (route === undefined || route.to === 'wrong-method') {
      send(response, dialect.unknownPath(method, path, route));
      return;
    }
    if (route.to === 'chat') {
      runAttempt(request, response, dialect, route);
      return;
    }
    const refuse = (error: ProviderError, model: string): void =>
      send(response, dialect.errorAnswer(error, { model, nowMs: now() }));
    const wrong = dialect.refuseCredentials(request.headers);
    if (wrong !== undefined) {
      refuse(wrong, '');
      return;
    }
    const ok = (body: string): void =>
      send(response, { status: 200, headers: { 'content-type': dialect.bodyContentType }, body });
    if (route.to === 'models') ok(dialect.modelList(models.listed));
    else if (models.isKnown(route.model)) ok(dialect.model(route.model));
    else refuse({ kind: 'not_found' }, route.model);
  };
}

function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

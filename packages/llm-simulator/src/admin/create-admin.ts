import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isLoopback } from '../http/is-loopback.ts';
import { type Body, readBody } from '../http/read-body.ts';
import type { AdminParts } from './admin-parts.ts';
import { createAdminApp } from './create-admin-app.ts';
import { problem } from './problem.ts';

const BODY_BYTES_MAX = 1_048_576;
/** A fetch `Request` cannot be made of it: the constructor throws. */
const NOT_FOR_FETCH = 'TRACE';

/** The admin API as a listener for node:http; peers other than this machine are refused. */
export function createAdmin(parts: AdminParts): RequestListener {
  const app = createAdminApp(parts);
  const answer = async (request: IncomingMessage, body: Body): Promise<Response> => {
    if (request.method === NOT_FOR_FETCH) return problem(404, `Não há ${NOT_FOR_FETCH}.`);
    if (body.is !== 'whole') return problem(413, `O corpo pode ter até ${BODY_BYTES_MAX} bytes.`);
    return app.fetch(toFetchRequest(request, body.bytes));
  };
  return (request, response) => {
    const reply = (answering: Response | Promise<Response>): void => {
      send(response, answering).catch(() => response.destroy());
    };
    if (!isLoopback(request)) {
      reply(problem(403, 'A administração do simulador só atende chamadas deste computador.'));
      return;
    }
    readBody(request, BODY_BYTES_MAX, (body) => {
      if (body.is !== 'gone') reply(answer(request, body));
    });
  };
}

function toFetchRequest({ method = 'GET', url, headers }: IncomingMessage, bytes: Buffer): Request {
  const contentType = headers['content-type'];
  return new Request(new URL(url ?? '/', 'http://localhost'), {
    method,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    body: ['GET', 'HEAD'].includes(method) ? null : new Uint8Array(bytes),
  });
}

async function send(
  response: ServerResponse,
  answering: Response | Promise<Response>,
): Promise<void> {
  const answer = await answering;
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

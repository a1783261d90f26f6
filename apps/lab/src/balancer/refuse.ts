import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const refusals = {
  no_instance_ready: {
    status: 503,
    title: 'Nenhuma instância pronta',
    detail: 'Nenhum servidor desta versão pode atender agora. Tente de novo em instantes.',
  },
  instance_lost: {
    status: 502,
    title: 'Instância perdida',
    detail: 'O servidor que atendia o pedido caiu antes de responder. Tente de novo.',
  },
} as const;

const retryAfterSeconds = 1;

/** The balancer's own answer, in the words and the form of the versions' (RFC 9457). */
export function refuse(
  response: ServerResponse,
  versionId: string,
  code: keyof typeof refusals,
): void {
  const { status } = refusals[code];
  const requestId = randomUUID();
  const type = `urn:evolua:erro:${code}`;
  const body = { type, ...refusals[code], code, requestId, retryAfterSeconds };
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Retry-After': String(retryAfterSeconds),
    'X-Request-Id': requestId,
    'X-Evolua-Version': versionId,
  });
  response.end(JSON.stringify(body));
}

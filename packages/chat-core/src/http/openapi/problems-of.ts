import type { RouteConfig } from '@hono/zod-openapi';
import type { FailureCode } from '../failures/failure-code.ts';
import { failureTable } from '../failures/failure-table.ts';
import { problemSchema } from '../schemas/problem.ts';

/** What any route can answer. */
const ALWAYS: readonly FailureCode[] = [
  'invalid_request',
  'host_refused',
  'internal',
  'store_unavailable',
];

/**
 * The error responses of a route, one per status, naming its codes. Handlers throw these rather
 * than return them, so for the types there are none.
 */
export const problemsOf = (...codes: readonly FailureCode[]): Record<never, never> => {
  const byStatus = new Map<number, FailureCode[]>();
  for (const code of new Set([...codes, ...ALWAYS])) {
    const { status } = failureTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses: RouteConfig['responses'] = {};
  for (const [status, ofStatus] of byStatus) {
    responses[status] = {
      description: ofStatus.map((code) => `\`${code}\`: ${failureTable[code].title}`).join('; '),
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return responses;
};

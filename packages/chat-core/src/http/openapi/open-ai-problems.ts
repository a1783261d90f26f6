import type { RouteConfig } from '@hono/zod-openapi';
import type { FailureCode } from '../failures/failure-code.ts';
import { openAiErrorOf } from '../failures/open-ai-error-of.ts';
import { openAiErrorSchema } from '../schemas/open-ai-error.ts';

/** What any of them can answer. */
const ALWAYS: readonly FailureCode[] = [
  'host_refused',
  'too_many_requests',
  'internal',
  'store_unavailable',
];

/** The error responses of a route that speaks OpenAI's language, one per status. */
export const openAiProblems = (...codes: readonly FailureCode[]): Record<never, never> => {
  const byStatus = new Map<number, string[]>();
  for (const code of [...codes, ...ALWAYS]) {
    const { status, body } = openAiErrorOf({ code }, '');
    const line = `\`${body.error.code}\`: ${body.error.message}`;
    byStatus.set(status, [...(byStatus.get(status) ?? []), line]);
  }
  const responses: RouteConfig['responses'] = {};
  for (const [status, lines] of byStatus) {
    responses[status] = {
      description: lines.join('; '),
      content: { 'application/json': { schema: openAiErrorSchema } },
    };
  }
  return responses;
};

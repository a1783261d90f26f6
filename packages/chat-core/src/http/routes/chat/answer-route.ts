import { z } from '@hono/zod-openapi';
import type { FailureCode } from '../../failures/failure-code.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { eventStreamContent } from '../../openapi/event-stream-content.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { answerSchema } from '../../schemas/answer.ts';
import { noQuery } from '../../schemas/no-query.ts';

/** What the definitions of all routes that are answered by the model have in common. */
export const answerRoute = <Body extends z.ZodType>(
  { limited }: RouteParts,
  body: Body,
  failures: readonly FailureCode[],
) => {
  const answer = jsonContent(answerSchema, 'A resposta inteira, ou em eventos');
  return {
    method: 'post' as const,
    tags: ['Chat'],
    ...limited,
    request: {
      query: noQuery,
      headers: z.object({ 'Idempotency-Key': z.string().min(1).max(200).optional() }),
      ...jsonBody(body),
    },
    responses: {
      200: { ...answer, content: { ...answer.content, ...eventStreamContent } },
      ...problems(
        'unauthenticated',
        ...failures,
        'generation_exists',
        'idempotency_key_reused',
        'history_too_long',
        'too_many_generations',
        'too_busy',
        'throttled',
        'credentials',
        'overloaded',
        'timeout_ttft',
        ...bodyFailures,
      ),
    },
  };
};

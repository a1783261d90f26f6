import { isRecord } from './is-record.ts';
import { localProblem } from './local-problem.ts';
import { parsePlace } from './parse-place.ts';
import { parseRouteStep } from './parse-route-step.ts';
import type { Problem } from './problem.ts';

/**
 * A problem out of the body of a refusal (RFC 9457). Whatever is not one, such as the error page
 * of something between us and the server, becomes `unreadable`.
 */
export const parseProblem = (body: unknown): Problem => {
  if (!isRecord(body) || typeof body.code !== 'string') return localProblem('unreadable');
  const route = Array.isArray(body.route)
    ? body.route.map(parseRouteStep).filter((step) => step !== undefined)
    : undefined;
  const place = parsePlace(body);
  return {
    code: body.code,
    title: typeof body.title === 'string' ? body.title : localProblem('unreadable').title,
    detail: typeof body.detail === 'string' ? body.detail : '',
    ...(typeof body.field === 'string' && { field: body.field }),
    ...(typeof body.requestId === 'string' && { requestId: body.requestId }),
    ...(typeof body.retryAfterSeconds === 'number' && {
      retryAfterSeconds: body.retryAfterSeconds,
    }),
    ...(route && { route }),
    ...(place && { place }),
  };
};

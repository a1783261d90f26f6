import type { Dialect } from '../dialect.ts';
import { anthropicHeaders } from './anthropic-headers.ts';
import { errorObject } from './error-object.ts';
import { missingFaults } from './missing-faults.ts';
import { modelObject } from './model-object.ts';
import { readChat } from './read-chat.ts';
import { refuseCredentials } from './refuse-credentials.ts';
import { retryHeaders } from './retry-headers.ts';
import { route } from './route.ts';

const JSON_TYPE = 'application/json';

/**
 * Anthropic's messages and models, as in PROVIDERS §2.2. The order of keys and the stray spaces
 * follow recorded traffic; `test/dialects/anthropic/samples` says which.
 */
export const anthropic: Dialect = {
  name: 'anthropic',
  models: ['claude-sonnet-5', 'claude-opus-5', 'claude-haiku-4-5'],
  missingFaults,
  claims: (headers) => headers['anthropic-version'] !== undefined,
  route,
  refuseCredentials,
  readChat,
  headers: anthropicHeaders,
  bodyContentType: JSON_TYPE,
  errorAnswer: (error, facts) => {
    const { status, body } = errorObject(error, facts.model);
    return {
      status,
      headers: { 'content-type': JSON_TYPE, ...retryHeaders(error, status, facts.nowMs) },
      body: JSON.stringify({ ...body, request_id: facts.requestId }),
    };
  },
  modelList: (models) =>
    JSON.stringify({
      data: models.map(modelObject),
      has_more: false,
      first_id: models.at(0) ?? null,
      last_id: models.at(-1) ?? null,
    }),
  model: (model) => JSON.stringify(modelObject(model)),
  unknownPath: ({ route: found, requestId }) => {
    const error =
      found === undefined
        ? { type: 'not_found_error', message: 'Not Found' }
        : { type: 'invalid_request_error', message: 'Method Not Allowed' };
    return {
      status: found === undefined ? 404 : 405,
      headers: { 'content-type': JSON_TYPE, 'x-should-retry': 'false' },
      body: JSON.stringify({ type: 'error', error, request_id: requestId }),
    };
  },
};

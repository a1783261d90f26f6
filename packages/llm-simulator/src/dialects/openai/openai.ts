import type { Dialect } from '../dialect.ts';
import { errorObject } from './error-object.ts';
import { missingFaults } from './missing-faults.ts';
import { openaiHeaders } from './openai-headers.ts';
import { pretty } from './pretty.ts';
import { readChat } from './read-chat.ts';
import { refuseCredentials } from './refuse-credentials.ts';
import { retryHeaders } from './retry-headers.ts';
import { route } from './route.ts';

const ERROR_INDENT = 4;
const MODELS_CREATED_SECONDS = 1_760_000_000;

/**
 * OpenAI's chat completions and models, as in PROVIDERS §2.1. Spaces, order of keys and headers
 * follow recorded traffic; `test/dialects/openai/samples` says which.
 */
export const openai: Dialect = {
  name: 'openai',
  models: ['gpt-5.2', 'gpt-5.2-mini', 'gpt-5.2-nano'],
  missingFaults,
  claims: () => false,
  route,
  refuseCredentials,
  readChat,
  headers: openaiHeaders,
  bodyContentType: 'application/json',
  errorAnswer: (error, facts) => {
    const { status, body } = errorObject(error, facts.model);
    return {
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...retryHeaders(error.retry, facts.nowMs),
      },
      body: pretty({ error: body }, ERROR_INDENT),
    };
  },
  modelList: (models) => pretty({ object: 'list', data: models.map(modelObject) }),
  model: (model) => pretty(modelObject(model)),
  unknownPath: ({ method, path, route: found }) => ({
    status: found === undefined ? 404 : 405,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: pretty(
      {
        error: {
          message:
            found === undefined
              ? `Invalid URL (${method} ${path})`
              : `Not allowed to ${method} on ${path}.`,
          type: 'invalid_request_error',
          param: null,
          code: found === undefined ? null : 'method_not_supported',
        },
      },
      ERROR_INDENT,
    ),
  }),
};

function modelObject(id: string): object {
  return { id, object: 'model', created: MODELS_CREATED_SECONDS, owned_by: 'system' };
}

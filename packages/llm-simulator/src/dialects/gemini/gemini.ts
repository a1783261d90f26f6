import type { Dialect } from '../dialect.ts';
import { errorBody } from './error-body.ts';
import { geminiHeaders } from './gemini-headers.ts';
import { missingFaults } from './missing-faults.ts';
import { modelObject } from './model-object.ts';
import { pretty } from './pretty.ts';
import { readChat } from './read-chat.ts';
import { refuseCredentials } from './refuse-credentials.ts';
import { route } from './route.ts';

const JSON_TYPE = 'application/json; charset=UTF-8';

/**
 * Google's `generateContent`, streamed or not, and its models, as in PROVIDERS §2.3. Spaces and the
 * order of keys follow recorded traffic; `test/dialects/gemini/samples` says which.
 */
export const gemini: Dialect = {
  name: 'gemini',
  models: ['gemini-3.8-flash', 'gemini-3.8-pro'],
  missingFaults,
  claims: (headers) => headers['x-goog-api-key'] !== undefined,
  route,
  refuseCredentials,
  readChat,
  headers: geminiHeaders,
  bodyContentType: JSON_TYPE,
  errorAnswer: (error, facts) => {
    const { status, body } = errorBody(error, facts.model);
    return { status, headers: { 'content-type': JSON_TYPE }, body: pretty(body) };
  },
  modelList: (models) => pretty({ models: models.map(modelObject) }),
  model: (model) => pretty(modelObject(model)),
  unknownPath: ({ route: found }) => {
    const code = found === undefined ? 404 : 405;
    const message = found === undefined ? 'Requested entity was not found.' : 'Method not allowed.';
    return {
      status: code,
      headers: { 'content-type': JSON_TYPE },
      body: pretty({ error: { code, message, status: 'NOT_FOUND' } }),
    };
  },
};

import type { Dialect } from '../dialect.ts';
import { retryHeaders } from '../openai/retry-headers.ts';
import { route } from '../openai/route.ts';
import { errorObject } from './error-object.ts';
import { missingFaults } from './missing-faults.ts';
import { readChat } from './read-chat.ts';

const MODELS_CREATED_SECONDS = 1_760_000_000;
const JSON_TYPE = 'application/json';

/**
 * The servers that speak OpenAI's protocol without being OpenAI (vLLM, Ollama, Groq, llama.cpp…):
 * no key needed, unknown parameters ignored, errors with a number for a code. It answers only under
 * its own name, `/compatible/v1`.
 */
export const compatible: Dialect = {
  name: 'compatible',
  models: ['llama-3.3-70b-instruct', 'qwen3-8b'],
  missingFaults,
  claims: () => false,
  route,
  refuseCredentials: () => undefined,
  readChat,
  headers: ({ requestId }) => ({ 'x-request-id': requestId }),
  bodyContentType: JSON_TYPE,
  errorAnswer: (error, facts) => {
    const { status, body } = errorObject(error, facts.model);
    return {
      status,
      headers: { 'content-type': JSON_TYPE, ...retryHeaders(error.retry, facts.nowMs) },
      body: JSON.stringify({ error: body }),
    };
  },
  modelList: (models) => JSON.stringify({ object: 'list', data: models.map(modelObject) }),
  model: (model) => JSON.stringify(modelObject(model)),
  unknownPath: ({ route: found }) => ({
    status: found === undefined ? 404 : 405,
    headers: { 'content-type': JSON_TYPE },
    body: JSON.stringify({ detail: found === undefined ? 'Not Found' : 'Method Not Allowed' }),
  }),
};

function modelObject(id: string): object {
  return { id, object: 'model', created: MODELS_CREATED_SECONDS, owned_by: 'vllm' };
}

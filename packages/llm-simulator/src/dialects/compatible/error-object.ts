import type { ErrorKind } from '../../chat/error-kinds.ts';
import type { ProviderError } from '../../chat/provider-error.ts';
import { errorObject as openaiErrorObject } from '../openai/error-object.ts';

/** Types as vLLM names them; the other kinds keep OpenAI's. */
const types: { readonly [Kind in ErrorKind]?: string } = {
  bad_request: 'BadRequestError',
  credentials: 'Unauthorized',
  not_found: 'NotFoundError',
  context_length: 'BadRequestError',
  prefill: 'BadRequestError',
  server: 'InternalServerError',
  overloaded: 'ServiceUnavailableError',
};

/** These keep OpenAI's textual codes: gateways copy them, and clients tell quota from rate by them. */
const textual: ReadonlySet<ErrorKind> = new Set(['quota', 'spend_limit', 'slow_down']);

/** OpenAI's error object in a compatible server's words: the status stands for a code. */
export function errorObject(error: ProviderError, model: string): { status: number; body: object } {
  const { status: usual, body } = openaiErrorObject(error, model);
  const status = error.status ?? (error.kind === 'billing' ? 402 : usual);
  const type = types[error.kind];
  return {
    status,
    body: {
      ...body,
      ...(type === undefined ? {} : { type }),
      ...(textual.has(error.kind) ? {} : { code: status }),
    },
  };
}

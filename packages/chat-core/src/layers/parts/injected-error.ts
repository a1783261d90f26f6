import { ChatError } from '../../domain/chat-error.ts';
import type { ProviderFailureCode } from '../../domain/provider-failure-code.ts';

/** What a provider may answer instead of the first token, with the HTTP status it comes with. */
const STATUSES = {
  connect: undefined,
  timeout_ttft: undefined,
  empty: undefined,
  protocol: undefined,
  credentials: 401,
  model_not_found: 404,
  conflict: 409,
  throttled: 429,
  quota: 429,
  server: 500,
  overloaded: 503,
} satisfies Partial<Record<ProviderFailureCode, number | undefined>>;

type InjectedErrorCode = keyof typeof STATUSES;

/** The failure that was asked for, as an adapter would throw it; `undefined` if it can't be had. */
export const injectedError = (code: string): ChatError | undefined =>
  Object.hasOwn(STATUSES, code)
    ? new ChatError(code as InjectedErrorCode, {
        status: STATUSES[code as InjectedErrorCode],
        providerCode: 'chaos',
      })
    : undefined;

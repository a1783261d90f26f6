import type { IncomingHttpHeaders } from 'node:http';
import type { ProviderError } from '../chat/provider-error.ts';
import type { RateState } from '../limits/rate-state.ts';
import type { Exchange } from './exchange.ts';
import type { HttpAnswer } from './http-answer.ts';
import type { Route } from './route.ts';

/**
 * One provider's wire protocol. Everything that differs between providers stands behind these
 * members; pace, faults and journal know nothing of it. A new dialect is a new folder beside this
 * file and a line in `dialects.ts`.
 */
export type Dialect = {
  /** As rules and journal call it, and the first path segment under which it alone answers. */
  readonly name: string;
  /** Undefined: the path means nothing here. */
  readonly route: (method: string, path: string) => Route | undefined;
  /** Undefined: the credentials are fine. */
  readonly refuseCredentials: (headers: IncomingHttpHeaders) => ProviderError | undefined;
  readonly readChat: (request: ChatRequest) => Exchange | { readonly error: ProviderError };
  /** On every answer of the dialect, refusals too. */
  readonly headers: (facts: HeaderFacts) => Readonly<Record<string, string>>;
  readonly streamContentType: string;
  readonly bodyContentType: string;
  /** An error before the answer has begun. */
  readonly errorAnswer: (error: ProviderError, facts: ErrorFacts) => HttpAnswer;
  /** An error inside a stream that has answered 200 already. */
  readonly errorFrame: (error: ProviderError, facts: ErrorFacts) => string;
  /** What says "still here" and carries nothing. */
  readonly keepAliveFrame: string;
  readonly modelList: (models: readonly string[]) => string;
  readonly model: (model: string) => string;
  /** A path that means nothing, or not with this method. */
  readonly unknownPath: (method: string, path: string, route: Route | undefined) => HttpAnswer;
};

type ChatRequest = {
  readonly route: Extract<Route, { to: 'chat' }>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

type HeaderFacts = {
  readonly requestId: string;
  readonly processingMs: number;
  /** Absent on refusals that came before any limit was looked at. */
  readonly rate: RateState | undefined;
};

type ErrorFacts = { readonly model: string; readonly nowMs: number };

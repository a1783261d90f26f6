import type { IncomingHttpHeaders } from 'node:http';
import type { ProviderError } from '../chat/provider-error.ts';
import type { RateState } from '../limits/rate-state.ts';
import type { ErrorFacts } from './error-facts.ts';
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
  /** What it lists when nobody says otherwise. */
  readonly models: readonly string[];
  /** Faults that this protocol cannot express, each with its reason, in Portuguese. */
  readonly missingFaults: Readonly<Record<string, string>>;
  /** Whether a request on a path that several dialects know is meant for this one. */
  readonly claims: (headers: IncomingHttpHeaders) => boolean;
  /** Undefined: the path means nothing here. */
  readonly route: (method: string, path: string, query: URLSearchParams) => Route | undefined;
  /** Undefined: the credentials are fine. */
  readonly refuseCredentials: (headers: IncomingHttpHeaders) => ProviderError | undefined;
  readonly readChat: (request: ChatRequest) => Exchange | { readonly error: ProviderError };
  /** On every answer of the dialect, refusals too. */
  readonly headers: (facts: HeaderFacts) => Readonly<Record<string, string>>;
  readonly bodyContentType: string;
  /** An error before the answer has begun. */
  readonly errorAnswer: (error: ProviderError, facts: ErrorFacts) => HttpAnswer;
  readonly modelList: (models: readonly string[]) => string;
  readonly model: (model: string) => string;
  /** A path that means nothing, or not with this method. */
  readonly unknownPath: (lost: LostRequest) => HttpAnswer;
};

type LostRequest = {
  readonly method: string;
  readonly path: string;
  /** Defined: the path is known, but not with this method. */
  readonly route: Route | undefined;
  readonly requestId: string;
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
  readonly nowMs: number;
};

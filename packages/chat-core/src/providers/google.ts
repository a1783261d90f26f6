import { ApiError, type GenerateContentParameters, GoogleGenAI } from '@google/genai';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { answerOf } from './answer-of.ts';
import { failureOf } from './failure-of.ts';
import { googleBody } from './google-body.ts';
import { googleFailure } from './google-failure.ts';
import { googleFetch } from './google-fetch.ts';
import { googleParts } from './google-parts.ts';
import { modelIn } from './model-in.ts';
import type { ProviderMeans } from './provider-means.ts';

type GoogleConfig = {
  readonly apiKey: string;
  /** Without a version. */
  readonly baseUrl: string;
  /** What `evolua` means here. */
  readonly model: string;
};

const NAME = 'google';
/** The fetch's own word: this SDK has none for it. */
const CONNECT_TIMEOUT = 'UND_ERR_CONNECT_TIMEOUT';

/** Canonical statuses of Google's APIs, reasons, and our own word for a quota of the day. */
const MEANINGS: Readonly<Record<string, ProviderFailureCode>> = {
  quota_per_day: 'quota',
  API_KEY_INVALID: 'credentials',
  UNAUTHENTICATED: 'credentials',
  PERMISSION_DENIED: 'credentials',
  NOT_FOUND: 'model_not_found',
  RESOURCE_EXHAUSTED: 'throttled',
  ABORTED: 'conflict',
  INTERNAL: 'server',
  UNAVAILABLE: 'overloaded',
  DEADLINE_EXCEEDED: 'server',
};

/**
 * Gemini by Google's SDK, one attempt per call. Off are its time limit (it can't be told from an
 * abort), its retries, the continuation by which it would silently ask again after a lost
 * connection, and the calling of functions. Leaving its iterator leaves the socket open, so every
 * attempt is aborted at its end. Throws every failure as a `ChatError`.
 */
export const google = (config: GoogleConfig, means: ProviderMeans): ChatProvider => {
  const client = new GoogleGenAI({
    apiKey: config.apiKey,
    apiVersion: 'v1',
    enterprise: false,
    httpOptions: { baseUrl: config.baseUrl, fetch: googleFetch(means.fetch) },
  });

  return {
    name: NAME,
    modelFor: (request) => modelIn(request, NAME, config.model),
    stream: (request, signal) => {
      const model = modelIn(request, NAME, config.model);
      const { contents, config: asked } = googleBody(request, model);
      const open = async (abortSignal: AbortSignal) => {
        if (contents.length === 0) throw new ChatError('bad_request', { field: 'messages' });
        const off = {
          automaticContinuation: false,
          automaticFunctionCalling: { disable: true },
        };
        const httpOptions = { headers: { 'x-client-request-id': request.context.requestId } };
        const parameters = {
          model,
          contents,
          config: { ...asked, ...off, abortSignal, httpOptions },
        };
        // The SDK's modes are an enum, whose members are these very words.
        return client.models.generateContentStream(parameters as GenerateContentParameters);
      };
      const call = {
        provider: NAME,
        model,
        open,
        read: googleParts(),
        failure: (error: unknown, started: boolean) =>
          failureOf(error, started, { said: saidBy, meanings: MEANINGS }),
      };
      return answerOf(call, request, signal, means);
    },
  };
};

const saidBy = (error: unknown) => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === CONNECT_TIMEOUT) return { code: 'timeout_ttft' } as const;
  const status = error instanceof ApiError ? error.status : undefined;
  return googleFailure(error.message, status);
};

import { ChatError } from '../domain/chat-error.ts';
import type { ProviderFailureCode } from '../domain/provider-failure-code.ts';
import { chatErrorIn } from './chat-error-in.ts';
import { failureOfStatus } from './failure-of-status.ts';
import type { SaidFailure } from './said-failure.ts';

type Dialect = {
  /** What the provider said; `undefined` when the error is not the provider's. */
  readonly said: (error: unknown) => SaidFailure | undefined;
  /** The provider's words and what they mean here: they say more than a status. */
  readonly meanings: Readonly<Record<string, ProviderFailureCode>>;
};

/**
 * Translates whatever an SDK threw, once, by the decision table of the failure contract. A lost
 * connection is `connect` before the first content and `cut` after it; an error inside a 200 has
 * no status and is judged by its words alone. A model that takes no prefill says so in a sentence
 * only, which becomes the provider code `prefill_rejected`.
 */
export const failureOf = (
  error: unknown,
  started: boolean,
  { said, meanings }: Dialect,
): ChatError => {
  const own = chatErrorIn(error);
  if (own !== undefined) return own;
  const fail = (code: ProviderFailureCode) => new ChatError(code, { cause: error });
  if (isUnreadable(error)) return fail(started ? 'malformed' : 'protocol');
  const failure = said(error);
  if (failure?.code !== undefined) return fail(failure.code);
  if (failure === undefined) return fail(started ? 'cut' : 'connect');

  const { status, message = '', retryAfterMs } = failure;
  const words = (failure.words ?? []).filter(isWord).map(String);
  const known = words.find((word) => Object.hasOwn(meanings, word));
  const code = judged(status, known === undefined ? undefined : meanings[known]);
  const isTooLong = code === 'bad_request' && TOO_LONG.test(message);
  const isPrefill = code === 'bad_request' && NO_PREFILL.test(message);
  return new ChatError(isTooLong ? 'context_length' : code, {
    status,
    providerCode: isPrefill ? 'prefill_rejected' : (known ?? words[0]),
    retryAfterMs,
    cause: error,
  });
};

/** Prompts that are too long are 400s with a sentence, more often than with a word of their own. */
const TOO_LONG = /prompt is too long|context (?:length|size|window)|token count .*exceeds/iu;

/** Anthropic, Gemini and Mistral: models that want the last word to be the user's. */
const NO_PREFILL =
  /message prefill|must end with a user|requests ends? with a user|last role user/iu;

/** A word says more than a status, but for these: they come with every 4xx and every 5xx. */
const VAGUE = new Set<ProviderFailureCode | undefined>(['bad_request', 'server']);

const judged = (status: number | undefined, meaning: ProviderFailureCode | undefined) => {
  const isRefusal = status !== undefined && status >= 400;
  if (meaning !== undefined && !(isRefusal && VAGUE.has(meaning))) return meaning;
  return status === undefined ? 'server' : failureOfStatus(status);
};

const isWord = (word: unknown) =>
  (typeof word === 'string' && word !== '') || typeof word === 'number';

/** A chunk that is not JSON, or not of the shape agreed on; a `TypeError` of fetch has a cause. */
const isUnreadable = (error: unknown) =>
  error instanceof SyntaxError || (error instanceof TypeError && error.cause === undefined);

import { randomUUIDv7 } from 'node:crypto';
import type { CallLedger } from '../../domain/call-ledger.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { estimatedUsage } from '../../domain/estimated-usage.ts';
import type { ProviderCall } from '../../domain/provider-call.ts';
import type { Usage } from '../../domain/usage.ts';
import { unlessAborted } from './unless-aborted.ts';

type Outcome = ProviderCall['outcome'];

type Means = {
  readonly priceOf: (model: string, usage: Usage) => number | null;
  readonly estimateTokens: (text: string) => Promise<number>;
};

/** A provider call while it lasts: what is known of it so far, and the row that it becomes. */
export type OpenCall = {
  /** The first piece is here: its step, once the row is as durable as its request; or `aborted`. */
  readonly begin: (signal: AbortSignal) => Promise<ChatEvent>;
  readonly add: (text: string) => void;
  readonly step: (outcome: Outcome, status?: number) => ChatEvent;
  /** Books the call; without an effect when it is closed already. Never throws. */
  readonly close: (outcome: Outcome, told?: { model: string; usage: Usage }) => Promise<void>;
};

/** So much of an answer is kept for an estimate; it stands for what comes after it, too. */
const HEARD_CHARACTERS_MAX = 32_768;
/** A refused call costs nothing; one that we gave up on had its prompt read. */
const BILLED_WITHOUT_TEXT = new Set<string>(['aborted', 'timeout_ttft', 'deadline']);
const NOTHING: Usage = { inputTokens: 0, outputTokens: 0, source: 'estimated' };

/**
 * Opens the book for one attempt and counts it on its request. The row of a durable generation is
 * written before the call; a stateless completion costs no round trip, and is booked at its end.
 */
export const openCall = (
  book: CallLedger,
  { name: provider, modelFor }: ChatProvider,
  request: ChatRequest,
  { priceOf, estimateTokens }: Means,
): OpenCall => {
  const { context } = request;
  const { attempts } = context;
  attempts.count += 1;
  const attempt = attempts.count;
  const model = modelFor?.(request) ?? request.model;
  const asked = { attempt, provider, model };
  const row = { callId: randomUUIDv7(), ...asked, startedAt: new Date(), context };
  const startedAtMs = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAtMs);
  let firstTokenMs: number | null = null;
  let heard = '';
  let characters = 0;
  let isOpen = true;

  const opened = context.generationId === undefined ? undefined : book.opened(row);
  opened?.catch(() => undefined);

  /** An abort loses the provider's own count; and no estimate is no reason to lose the row. */
  const estimated = async (outcome: Outcome): Promise<Usage> => {
    if (firstTokenMs === null && !BILLED_WITHOUT_TEXT.has(outcome)) return NOTHING;
    const usage = await estimatedUsage(request, heard, estimateTokens).catch(() => NOTHING);
    const outputTokens = Math.round(usage.outputTokens * (characters / (heard.length || 1)));
    return { ...usage, outputTokens };
  };
  const step: OpenCall['step'] = (outcome, status) => {
    const ms = outcome === 'ok' && firstTokenMs !== null ? firstTokenMs : elapsedMs();
    return { type: 'route', step: { kind: 'attempt', provider, model, outcome, ms, status } };
  };

  return {
    step,
    begin: async (signal) => {
      firstTokenMs = elapsedMs();
      if (opened !== undefined) await unlessAborted(opened, signal);
      return step('ok');
    },
    add: (piece) => {
      characters += piece.length;
      if (heard.length < HEARD_CHARACTERS_MAX) heard += piece;
    },
    close: async (outcome, told) => {
      if (!isOpen) return;
      isOpen = false;
      const totalMs = elapsedMs();
      const answered = told?.model ?? model;
      const usage = told?.usage ?? (await estimated(outcome));
      const costUsd = priceOf(answered, usage);
      const figures = { usage, costUsd, firstTokenMs, totalMs };
      const call = { ...asked, model: answered, outcome, ...figures };
      attempts.calls.push(call);
      book.closed(row, call);
    },
  };
};

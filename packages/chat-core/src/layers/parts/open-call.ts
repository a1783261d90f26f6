import { randomUUIDv7 } from 'node:crypto';
import type { CallLedger } from '../../domain/call-ledger.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { estimatedUsage } from '../../domain/estimated-usage.ts';
import type { ProviderCall } from '../../domain/provider-call.ts';
import type { Usage } from '../../domain/usage.ts';

type Outcome = ProviderCall['outcome'];

type Means = {
  readonly priceOf: (model: string, usage: Usage) => number | null;
  readonly estimateTokens: (text: string) => Promise<number>;
};

/** A provider call while it lasts: what is known of it so far, and the row that it becomes. */
export type OpenCall = {
  /** Resolves when the row is durable. */
  readonly opened: Promise<void>;
  /** The step of the first piece of the answer; `undefined` for the later ones. */
  readonly begin: () => ChatEvent | undefined;
  readonly add: (text: string) => void;
  readonly step: (outcome: Outcome, status?: number) => ChatEvent;
  /** Books the call; without an effect when it is closed already. Never throws. */
  readonly close: (outcome: Outcome, told?: { model: string; usage: Usage }) => Promise<void>;
};

/** A refused call costs nothing; one that we gave up on had its prompt read. */
const BILLED_WITHOUT_TEXT = new Set<string>(['aborted', 'timeout_ttft', 'deadline']);
const NOTHING: Usage = { inputTokens: 0, outputTokens: 0, source: 'estimated' };

/** Opens the row of one attempt and counts it on its request. */
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
  const asked = modelFor?.(request) ?? request.model;
  const callId = randomUUIDv7();
  const startedAt = new Date();
  const startedAtMs = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAtMs);
  let firstTokenMs: number | null = null;
  let text = '';
  let isOpen = true;

  const opened = book.opened({ callId, attempt, provider, model: asked, startedAt, context });
  opened.catch(() => undefined);

  /** An abort loses the provider's own count; and no estimate is no reason to lose the row. */
  const estimated = (outcome: Outcome) =>
    firstTokenMs !== null || BILLED_WITHOUT_TEXT.has(outcome)
      ? estimatedUsage(request, text, estimateTokens).catch(() => NOTHING)
      : NOTHING;
  const step: OpenCall['step'] = (outcome, status) => {
    const ms = outcome === 'ok' && firstTokenMs !== null ? firstTokenMs : elapsedMs();
    const model = asked;
    return { type: 'route', step: { kind: 'attempt', provider, model, outcome, ms, status } };
  };

  return {
    opened,
    step,
    begin: () => {
      if (firstTokenMs !== null) return undefined;
      firstTokenMs = elapsedMs();
      return step('ok');
    },
    add: (piece) => {
      text += piece;
    },
    close: async (outcome, told) => {
      if (!isOpen) return;
      isOpen = false;
      const totalMs = elapsedMs();
      const model = told?.model ?? asked;
      const usage = told?.usage ?? (await estimated(outcome));
      const costUsd = priceOf(model, usage);
      const figures = { usage, costUsd, firstTokenMs, totalMs };
      const call = { attempt, provider, model, outcome, ...figures };
      attempts.calls.push(call);
      book.closed(callId, call);
    },
  };
};

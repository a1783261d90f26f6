import type { OpenedCall } from '../../domain/call-ledger.ts';
import type { ProviderCall } from '../../domain/provider-call.ts';
import type { llmCalls } from './schema/generation-tables.ts';

type Row = typeof llmCalls.$inferSelect;

/** A row of the ledger: as it is opened, and as it is closed. */
export const callRow = {
  opened: ({ callId, context, ...call }: OpenedCall, ownerToken: string): Row => ({
    ...call,
    id: callId,
    ownerId: context.ownerId,
    ownerToken,
    requestId: context.requestId,
    generationId: context.generationId ?? null,
    outcome: 'running',
    inputTokens: null,
    outputTokens: null,
    cachedInputTokens: null,
    usageSource: null,
    costUsd: null,
    firstTokenMs: null,
    totalMs: null,
  }),

  closed: (opened: Row, { usage, ...call }: ProviderCall): Row => ({
    ...opened,
    ...call,
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
    cachedInputTokens: usage.cachedInputTokens ?? null,
    usageSource: usage.source,
    firstTokenMs: call.firstTokenMs === null ? null : Math.round(call.firstTokenMs),
    totalMs: Math.round(call.totalMs),
  }),
};

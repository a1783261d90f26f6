import { z } from '@hono/zod-openapi';
import type { JournalEntry } from '../../journal/journal-entry.ts';
import { outcomes } from '../../journal/outcomes.ts';

const stamp = z.number().nullable();

/** A journal entry for the API's description; times are epoch milliseconds. */
export const journalEntrySchema = z
  .object({
    sequence: z.int(),
    id: z.string(),
    dialect: z.string(),
    model: z.string().nullable(),
    stream: z.boolean(),
    faults: z.array(z.object({ kind: z.string(), from: z.string() })),
    status: z.int().nullable(),
    requestHash: z.string().nullable(),
    requestBytes: z.int(),
    lastMessageRole: z.string().nullable(),
    prefill: z.enum(['none', 'accepted', 'rejected']),
    retryCount: z.int().nullable(),
    correlationId: z.string().nullable(),
    acceptedAt: z.number(),
    headersAt: stamp,
    firstTokenAt: stamp,
    endedAt: stamp,
    tokensWritten: z.int(),
    bytesWritten: z.int(),
    outcome: z.enum(outcomes),
    clientAbortAt: stamp,
    bytesGeneratedAfterAbort: z.int(),
  } satisfies Record<keyof JournalEntry, z.ZodType>)
  .openapi('Tentativa');

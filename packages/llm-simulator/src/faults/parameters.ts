import { z } from 'zod';
import { errorKinds } from '../chat/error-kinds.ts';

const DURATION_MS_MAX = 600_000;
const RETRY_AFTER_MS_MAX = 172_800_000;
const TOKENS_MAX = 1_000_000;
const BYTES_MAX = 67_108_864;
const TEXT_LETTERS_MAX = 1_000_000;
const HEADER_LETTERS_MAX = 1_000;

/** The ranges that faults share: a limit on everything. */
export const durationMs = z.int().min(0).max(DURATION_MS_MAX);
export const tokenCount = z.int().min(0).max(TOKENS_MAX);
export const byteCount = z.int().min(0).max(BYTES_MAX);
export const text = z.string().max(TEXT_LETTERS_MAX);
/** Node refuses to send any other letter in a header, and throws when it is too late to say so. */
export const headerValue = z
  .string()
  .regex(/^[\t -~]*$/)
  .max(HEADER_LETTERS_MAX);
export const errorKind = z.enum(errorKinds);

/** Present: the refusal carries a hint when to come back. */
export const retryHint = {
  retryAfterMs: z.int().min(0).max(RETRY_AFTER_MS_MAX).optional(),
  retryAfterAs: z.enum(['seconds', 'date', 'milliseconds']).default('seconds'),
};

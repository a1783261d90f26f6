import { createHash } from 'node:crypto';
import type { ChatRequest } from '../../domain/chat-request.ts';

/**
 * One key for all requests that ask the same of the same: the tenant, and everything that changes
 * the answer. Who asks is not part of it. SHA-256, hex.
 */
export const answerKey = ({
  context,
  messages,
  model,
  sampling,
  tools,
  toolChoice,
  responseFormat,
}: ChatRequest): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [context.tenant, model, messages, sampling, tools, toolChoice, responseFormat],
        sorted,
      ),
    )
    .digest('hex');

/** Two objects that differ only in the order of their keys are one question. */
const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

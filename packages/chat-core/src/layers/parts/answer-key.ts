import { hash } from 'node:crypto';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { modelOf } from './model-of.ts';

/** Several layers of one stack ask for the same key. */
const known = new WeakMap<ChatRequest, { readonly model: string; readonly key: string }>();

/**
 * One key for all requests that ask the same of the same: the tenant, the model that the name
 * stands for today, and everything else that changes the answer. Who asks is not part of it.
 * SHA-256, hex.
 */
export const answerKey = (request: ChatRequest, inner: ChatProvider): string => {
  const { context, messages, sampling, tools, toolChoice, responseFormat } = request;
  const model = modelOf(inner, request);
  const found = known.get(request);
  if (found?.model === model) return found.key;
  const asked = [context.tenant, model, messages, sampling, tools, toolChoice, responseFormat];
  const key = hash('sha256', JSON.stringify(asked, sorted));
  known.set(request, { model, key });
  return key;
};

/** Two objects that differ only in the order of their keys are one question. */
const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

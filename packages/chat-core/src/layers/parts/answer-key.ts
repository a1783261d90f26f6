import { hash } from 'node:crypto';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { modelOf } from './model-of.ts';

/** Several layers ask for the key of one request, and a long conversation takes its time. */
const known = new WeakMap<ChatRequest, { readonly model: string; readonly key: string }>();

/**
 * One key for all requests that ask the same of the same: the tenant, the model that the name
 * stands for today, and everything else that changes the answer. Who asks is not part of it.
 * SHA-256, hex.
 */
export const answerKey = (request: ChatRequest, inner: ChatProvider): string => {
  const model = modelOf(inner, request);
  const before = known.get(request);
  if (before?.model === model) return before.key;
  const { context, messages, sampling, tools, toolChoice, responseFormat } = request;
  const asked = [context.tenant, model, messages, sampling, tools, toolChoice, responseFormat];
  const key = hash('sha256', JSON.stringify(sorted(asked)));
  known.set(request, { model, key });
  return key;
};

/** Two objects that differ only in the order of their keys are one question. */
const sorted = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
};

import type { ChatRequest } from '../domain/chat-request.ts';

/** The model to ask for: `evolua`, or the provider's own name, stand for the configured one. */
export const modelIn = ({ model }: ChatRequest, provider: string, configured: string): string =>
  model === 'evolua' || model === provider ? configured : model;

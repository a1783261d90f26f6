import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';

/** The model that this request means for this target, as far as the target can tell. */
export const modelOf = ({ modelFor }: ChatProvider, request: ChatRequest): string =>
  modelFor?.(request) ?? request.model;

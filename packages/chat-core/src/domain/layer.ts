import type { ChatProvider } from './chat-provider.ts';

/** Takes a provider and returns a provider with one more promise. */
export type Layer = (inner: ChatProvider) => ChatProvider;

import type { ChatProvider } from '../../src/domain/chat-provider.ts';

/** "It broke? Ask again", as a try and a catch. */
export const build = (provider: ChatProvider): ChatProvider => ({
  ...provider,
  stream: async function* (request, signal) {
    try {
      yield* provider.stream(request, signal);
    } catch {
      yield* provider.stream(request, signal);
    }
  },
});

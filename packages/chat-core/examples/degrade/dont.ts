import type { ChatProvider } from '../../src/domain/chat-provider.ts';

export const build = (provider: ChatProvider, fallback: ChatProvider): ChatProvider => ({
  ...provider,
  stream: async function* (request, signal) {
    try {
      yield* provider.stream(request, signal);
    } catch {
      // Whatever went wrong, the reader gets an answer.
      yield* fallback.stream(request, signal);
    }
  },
});

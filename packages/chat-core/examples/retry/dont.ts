import type { ChatProvider } from '../../src/domain/chat-provider.ts';

export const build = (provider: ChatProvider): ChatProvider => ({
  ...provider,
  stream: async function* (request, signal) {
    for (let tries = 1; ; tries += 1) {
      try {
        yield* provider.stream(request, signal);
        return;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  },
});

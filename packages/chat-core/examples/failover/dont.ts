import type { ChatProvider } from '../../src/domain/chat-provider.ts';

export const build = (first: ChatProvider, second: ChatProvider): ChatProvider => ({
  name: 'failover',
  stream: async function* (request, signal) {
    try {
      yield* first.stream(request, signal);
    } catch {
      yield* second.stream(request, signal);
    }
  },
});

import CircuitBreaker from 'opossum';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';

export const build = (provider: ChatProvider): ChatProvider => {
  const breaker = new CircuitBreaker(
    async (...[request, signal]: Parameters<ChatProvider['stream']>) =>
      provider.stream(request, signal),
    { timeout: false },
  );
  return {
    ...provider,
    stream: async function* (request, signal) {
      // `fire` has seen a success as soon as there is a stream to read.
      yield* await breaker.fire(request, signal);
    },
  };
};

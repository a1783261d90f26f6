import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';

export const build = (provider: ChatProvider): ChatProvider => {
  // As with promises: whoever asks the same is given the same stream.
  const underWay = new Map<string, AsyncIterable<ChatEvent>>();
  return {
    ...provider,
    stream: (request, signal) => {
      const question = JSON.stringify(request.messages);
      const stream = underWay.get(question) ?? provider.stream(request, signal);
      underWay.set(question, stream);
      return stream;
    },
  };
};

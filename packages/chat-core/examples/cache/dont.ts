import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';

export const build = (provider: ChatProvider): ChatProvider => {
  // A Map is a cache: the question in, what was answered out.
  const answers = new Map<string, ChatEvent[]>();
  return {
    ...provider,
    stream: async function* (request, signal) {
      const question = request.messages.at(-1)?.content ?? '';
      const known = answers.get(question);
      if (known !== undefined) return yield* known;
      const answer: ChatEvent[] = [];
      answers.set(question, answer);
      for await (const event of provider.stream(request, signal)) {
        answer.push(event);
        yield event;
      }
    },
  };
};

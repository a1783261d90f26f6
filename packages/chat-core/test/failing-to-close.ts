import { ChatError } from '../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../src/domain/chat-error-code.ts';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import { cacheStep, finish, text } from './events.ts';

/** A provider that is well, but throws when it is left before its end. */
export const failingToClose = (code: ChatErrorCode, name = 'failing to close') => {
  let calls = 0;
  const provider: ChatProvider = {
    name,
    stream: async function* () {
      calls += 1;
      let isWhole = false;
      try {
        yield cacheStep('miss');
        yield text('Oi');
        isWhole = true;
        yield finish();
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: to fail here is what it is for.
        if (!isWhole) throw new ChatError(code);
      }
    },
  };
  return { provider, opened: () => calls };
};

import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { continuation } from '../../src/layers/continuation.ts';

const estimateTokens = async (text: string) => Math.ceil(text.length / 4);

export const build = (provider: ChatProvider) =>
  stack(
    // The next one is asked for the rest alone, and the seam is checked.
    continuation({ estimateTokens }),
    provider,
  );

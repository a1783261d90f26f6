import { vi } from 'vitest';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import type { ChatRequest } from '../src/domain/chat-request.ts';

const PATIENCE_MS = 60_000;

/**
 * Reads at most `eventsMax` events and leaves, or stops after a minute, whatever comes first; in
 * fake time. An error is an ending like any other here. How many timers were left at that moment.
 */
export const readSome = async (
  provider: ChatProvider,
  request: ChatRequest,
  eventsMax: number,
): Promise<number> => {
  const reading = read(provider, request, eventsMax).then(() => vi.getTimerCount());
  await vi.runAllTimersAsync();
  return reading;
};

const read = async (provider: ChatProvider, request: ChatRequest, eventsMax: number) => {
  const caller = new AbortController();
  const patience = setTimeout(() => caller.abort('stopped'), PATIENCE_MS);
  let seen = 0;
  try {
    for await (const _ of provider.stream(request, caller.signal)) {
      seen += 1;
      if (seen >= eventsMax) return;
    }
  } catch {
    // Told elsewhere: here only what is left behind matters.
  } finally {
    clearTimeout(patience);
  }
};

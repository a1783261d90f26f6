import type { AnswerCache } from '../../domain/answer-cache.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';

type KeepOptions = {
  readonly ttlSeconds: number;
  /** A longer answer is not kept, and its beginning let go at once. */
  readonly charsMax?: number;
};

/** The stores take 256 KiB: a longer text would be carried along for nothing. */
const CHARS_MAX = 262_144;

/**
 * Writes down an answer while it is told, and keeps it if it ended by itself: never one that was
 * cut, filtered, cut to length, degraded or empty, or that called a tool.
 */
export const keepAnswers = (
  answers: AnswerCache,
  { ttlSeconds, charsMax = CHARS_MAX }: KeepOptions,
): ((key: string) => (event: ChatEvent) => void) => {
  // A thousand readers of one shared answer end at once: one of them keeps it.
  const beingKept = new Set<string>();
  const keep = async (key: string, answer: Parameters<AnswerCache['set']>[1]) => {
    if (beingKept.has(key)) return;
    beingKept.add(key);
    await answers.set(key, answer, ttlSeconds).finally(() => beingKept.delete(key));
  };

  return (key) => {
    let text = '';
    let isGood = true;
    const letGo = () => {
      text = '';
      isGood = false;
    };
    return (event) => {
      if (!isGood) return;
      if (event.type === 'text-delta') text += event.text;
      if (event.type === 'tool-call-delta' || text.length > charsMax) letGo();
      if (event.type !== 'finish' || event.reason !== 'stop' || event.degraded) return;
      const { reason, usage, provider, model } = event;
      // Nobody waits for the cache: the reader has the answer already.
      if (text !== '') keep(key, { text, reason, usage, provider, model }).catch(() => undefined);
    };
  };
};

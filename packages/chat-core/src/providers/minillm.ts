import { setTimeout as pause } from 'node:timers/promises';
import { corpus, createMiniLlm, type Passage } from '@evolua/minillm';
import { ChatError } from '../domain/chat-error.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import { estimatedUsage } from '../domain/estimated-usage.ts';
import type { ProviderMeans } from './provider-means.ts';

type MiniLlmConfig = {
  /** The documents of the course, unless others are given. */
  readonly passages?: readonly Passage[];
  /** Between two words, so that the answer can be seen to come. */
  readonly pieceMs?: number;
};

const NAME = 'minillm';
const PIECE_MS = 15;
/** A word with the blanks before it, as tokens are. */
const PIECE = /\s*\S+|\s+$/gu;

/**
 * Answers from its passages, without key or network: it can't fail, only be aborted. It is no
 * language model, so nobody counted tokens: the usage is an estimate and says so.
 */
export const minillm = (
  { passages = corpus, pieceMs = PIECE_MS }: MiniLlmConfig,
  { estimateTokens }: Pick<ProviderMeans, 'estimateTokens'>,
): ChatProvider => {
  const miniLlm = createMiniLlm(passages);

  return {
    name: NAME,
    modelFor: () => NAME,
    stream: async function* (request, signal) {
      const { text: whole } = miniLlm.answer(request.messages);
      const { continues: said = '' } = request;
      const text = whole.startsWith(said) ? whole.slice(said.length) : whole;
      for (const piece of text.match(PIECE) ?? []) {
        await pause(pieceMs, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) throw new ChatError('aborted', { cause: signal.reason });
        yield { type: 'text-delta', text: piece };
      }
      const usage = await estimatedUsage(request, text, estimateTokens);
      if (signal.aborted) throw new ChatError('aborted', { cause: signal.reason });
      const ending = { cached: false, degraded: false, calls: [] };
      yield { type: 'finish', reason: 'stop', usage, provider: NAME, model: NAME, ...ending };
    },
  };
};

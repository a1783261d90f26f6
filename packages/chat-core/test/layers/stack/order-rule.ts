import { vi } from 'vitest';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import type { Layer } from '../../../src/domain/layer.ts';
import { stack } from '../../../src/domain/stack.ts';
import { failover } from '../../../src/layers/failover.ts';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';

/** Two layers whose order matters, why, and what a reader or an operator sees of it. */
export type OrderRule = {
  readonly above: string;
  readonly below: string;
  readonly reason: string;
  /** What is seen, with the two layers as `pair` puts them. */
  readonly seen: (pair: Pair) => Promise<unknown>;
  readonly rightly: unknown;
  readonly wrongly: unknown;
};

/** Puts the one that belongs above the other there, or the other way round. */
export type Pair = {
  readonly layers: (above: Layer, below: Layer) => Layer;
  readonly aboveFailover: (above: Layer, targets: readonly ChatProvider[]) => ChatProvider;
  readonly belowFailover: (below: Layer, targets: readonly ChatProvider[]) => ChatProvider;
};

const overAll = (layer: Layer, [first, ...others]: readonly ChatProvider[]) =>
  layer(failover(first as ChatProvider, ...others));
const overEach = (layer: Layer, targets: readonly ChatProvider[]) => {
  const [first, ...others] = targets.map(layer);
  return failover(first as ChatProvider, ...others);
};

export const RIGHTLY: Pair = {
  layers: (above, below) => stack(above, below),
  aboveFailover: overAll,
  belowFailover: overEach,
};

export const WRONGLY: Pair = {
  layers: (above, below) => stack(below, above),
  aboveFailover: overEach,
  belowFailover: overAll,
};

/** Longer than any limit that a rule sets, and shorter than a breaker's pause. */
const PATIENCE_MS = 10_000;

/** Asks, in fake time, and says what was read, or why not. */
export const ask = async (provider: ChatProvider, changes: Parameters<typeof aRequest>[0] = {}) => {
  const collecting = collect(provider, aRequest(changes));
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  const { events, text, error } = await collecting;
  return { events, said: error?.code ?? text };
};

/** A question that nobody else asks. */
export const question = (content: string) => ({ messages: [{ role: 'user' as const, content }] });

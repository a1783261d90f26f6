import type { GenerationMemory } from './generation-memory.ts';

/** Which processes live, as one of them sees it; the rules are those of `isGone` in Postgres. */
export const memoryHeartbeats = (
  heartbeats: GenerationMemory['heartbeats'],
  own: symbol,
  staleAfterMs: number,
) => {
  const silentMs = (owner: symbol) => Date.now() - (heartbeats.get(owner)?.atMs ?? -Infinity);
  const isMissed = () => silentMs(own) >= staleAfterMs / 2;
  const isSteady = () =>
    !isMissed() && Date.now() - (heartbeats.get(own)?.steadySinceMs ?? Infinity) >= staleAfterMs;
  const isGone = (owner: symbol) =>
    owner !== own && (staleAfterMs === 0 || (silentMs(owner) >= staleAfterMs && isSteady()));

  return {
    isGone,
    gone: () => [...heartbeats.keys()].filter(isGone),
    beat: () => {
      const atMs = Date.now();
      const steadySinceMs = isMissed() ? atMs : (heartbeats.get(own)?.steadySinceMs ?? atMs);
      heartbeats.set(own, { atMs, steadySinceMs });
    },
  };
};

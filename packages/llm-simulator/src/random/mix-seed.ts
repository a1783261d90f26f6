/**
 * A seed of its own for one rule or one attempt, so that what one draws never moves the others.
 * Hash: FNV-1a, 32 bits.
 */
export function mixSeed(seed: number, name: string | number): number {
  const text = `${seed}:${name}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

import { readdirSync } from 'node:fs';

/** Every process of the machine. Throws where there is no /proc. */
export function allPids(): readonly number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
}

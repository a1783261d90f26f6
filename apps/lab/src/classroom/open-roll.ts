import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pupil } from './pupil.ts';

/** Who has an account, by version, on disk: what a killed laboratory leaves can be removed. */
export type Roll = {
  /** Of an earlier run, when the roll was opened. */
  readonly left: (version: string) => readonly Pupil[];
  readonly add: (version: string, pupil: Pupil) => void;
  readonly remove: (version: string, pupil: Pupil) => void;
};

/** Opens the roll in `file`, which only its owner reads; one that can't be read is empty. */
export function openRoll(file: string): Roll {
  const left = read(file);
  const noted = new Map<string, Pupil[]>(Object.entries(left));
  const change = (version: string, pupils: readonly Pupil[]) => {
    noted.set(version, [...pupils]);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(noted)), { mode: 0o600 });
  };
  const of = (version: string) => noted.get(version) ?? [];
  return {
    left: (version) => left[version] ?? [],
    add: (version, pupil) => change(version, [...of(version), pupil]),
    remove: (version, { email }) =>
      change(
        version,
        of(version).filter((pupil) => pupil.email !== email),
      ),
  };
}

function read(file: string): Record<string, Pupil[]> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Pupil[]>;
  } catch {
    return {};
  }
}

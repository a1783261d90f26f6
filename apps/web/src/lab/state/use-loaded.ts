import { useEffect, useReducer, useRef, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { problemOf } from '../../api/problem-of.ts';
import { useLabSnapshot } from './use-lab-snapshot.ts';

type Options<Data> = {
  /** Whose data it is: with another key, nothing is known at first. */
  readonly key: string;
  /** Another stamp asks again; what is on the screen stays until the answer comes. */
  readonly stamp?: unknown;
  readonly load: (signal: AbortSignal) => Promise<Data>;
};
type Held<Data> = { readonly key: string; readonly data?: Data; readonly problem?: Problem };

/** Something that the laboratory tells only when asked; asked again when the line to it is back. */
export const useLoaded = <Data>({ key, stamp, load }: Options<Data>) => {
  const [held, hold] = useState<Held<Data>>({ key });
  const [round, reload] = useReducer((count: number) => count + 1, 0);
  const live = useLabSnapshot(({ connection }) => connection === 'live');
  const latest = useRef(load);
  latest.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stamp or a round asks again.
  useEffect(() => {
    if (!live) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    latest.current(signal).then(
      (data) => signal.aborted || hold({ key, data }),
      (error: unknown) =>
        signal.aborted ||
        hold((before) => ({ ...(before.key === key && before), key, problem: problemOf(error) })),
    );
    return () => leaving.abort();
  }, [key, stamp, round, live]);
  const known = held.key === key ? held : { key };
  return { data: known.data, problem: known.problem, reload };
};

import type { VersionId } from '@evolua/lab-contract/version-id';
import type { ProbeAnswer } from '../traffic/probe-answer.ts';
import type { Traffic } from '../traffic/traffic.ts';

/** The answers to the background traffic since the log was opened, by version. */
export type ProbeLog = {
  readonly of: (version: VersionId) => readonly ProbeAnswer[];
  /**
   * Resolves with `true` as soon as `isEnough`, asked at every answer, or `false` after `limitMs`.
   * Rejects with the signal's reason.
   */
  readonly until: (
    isEnough: () => boolean,
    limitMs: number,
    signal: AbortSignal,
  ) => Promise<boolean>;
  readonly close: () => void;
};

/** Far more than the longest experiment asks; the oldest go first. */
const answersMax = 20_000;

/** Questions asked once only: what repeats, the cache answers. */
export function openProbeLog(traffic: Pick<Traffic, 'onAnswer'>): ProbeLog {
  const answers = new Map<VersionId, ProbeAnswer[]>();
  const listeners = new Set<() => void>();
  const close = traffic.onAnswer((answer) => {
    if (answer.kind !== 'unique') return;
    const own = answers.get(answer.version) ?? [];
    answers.set(answer.version, own);
    own.push(answer);
    if (own.length > answersMax) own.shift();
    for (const listener of listeners) listener();
  });
  return {
    close,
    of: (version) => answers.get(version) ?? [],
    until: (isEnough, limitMs, signal) =>
      new Promise<boolean>((resolve, reject) => {
        const settle = (how: () => void) => {
          clearTimeout(limit);
          listeners.delete(look);
          signal.removeEventListener('abort', leave);
          how();
        };
        const leave = () => settle(() => reject(signal.reason));
        const look = () => {
          try {
            if (isEnough()) settle(() => resolve(true));
          } catch (error) {
            settle(() => reject(error));
          }
        };
        const limit = setTimeout(() => settle(() => resolve(false)), limitMs);
        listeners.add(look);
        signal.addEventListener('abort', leave);
        if (signal.aborted) leave();
        else look();
      }),
  };
}

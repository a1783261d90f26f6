import { setTimeout as delay } from 'node:timers/promises';
import { aQuestion, type Target } from './a-question.ts';
import { quantile } from './quantile.ts';
import { rawClient } from './raw-client.ts';

const SPREAD_MS = 2_000;
/** Many times what there should be between two pieces: a reader sees the text stand still. */
const STALL_MS = 500;

export type StreamFigures = {
  readonly complete: number;
  /** Those whose text stood still once for half a second. */
  readonly stalled: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
};

/** `count` streams at once, begun within two seconds: the milliseconds between their pieces. */
export const streams = async (
  targets: readonly Target[],
  count: number,
): Promise<StreamFigures> => {
  const gaps: number[] = [];
  let complete = 0;
  let stalled = 0;
  const run = async (_: unknown, at: number) => {
    const target = targets[at % targets.length] as Target;
    await delay((at * SPREAD_MS) / count);
    const client = rawClient(target.url);
    let beforeMs: number | undefined;
    let stoodStill = false;
    const listen = (text: string) => {
      if (!text.includes('"content":"')) return;
      const nowMs = performance.now();
      if (beforeMs !== undefined) gaps.push(nowMs - beforeMs);
      stoodStill ||= beforeMs !== undefined && nowMs - beforeMs > STALL_MS;
      beforeMs = nowMs;
    };
    await client.ask(aQuestion(target, { stream: true }), listen);
    client.close();
    complete += 1;
    if (stoodStill) stalled += 1;
  };
  await Promise.all(Array.from({ length: count }, run));
  return {
    complete,
    stalled,
    p50: quantile(gaps, 0.5),
    p99: quantile(gaps, 0.99),
    max: quantile(gaps, 1),
  };
};

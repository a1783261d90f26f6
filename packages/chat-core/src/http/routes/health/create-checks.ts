import { within } from '../../../domain/within.ts';
import type { AppParts } from '../../app-parts.ts';

type Check = { readonly ok: boolean; readonly ms: number };

/** What the parts answered; `down` when a required one did not, `degraded` when another did not. */
export type Checked = {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly checks: Record<string, Check>;
};

const LIMIT_MS = 1_000;

/**
 * Asks every part at once, for at most 1 s. Whoever asks while an answer is under way shares it,
 * so that these public routes can't be used to hammer the parts.
 */
export const createChecks = (resources: AppParts['resources']) => {
  const parts = resources.flatMap(({ check }) => check ?? []);
  let running: Promise<Checked> | undefined;
  const run = async (): Promise<Checked> => {
    const checks = Object.fromEntries(
      await Promise.all(parts.map(async ({ name, ping }) => [name, await check(ping)] as const)),
    );
    const failed = parts.filter(({ name }) => !checks[name]?.ok);
    const down = failed.some(({ required }) => required);
    return { status: down ? 'down' : failed.length > 0 ? 'degraded' : 'ok', checks };
  };
  return (): Promise<Checked> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
};

const check = async (ping: () => Promise<void>): Promise<Check> => {
  const startedAtMs = performance.now();
  const answered = ping().then(
    () => true,
    () => false,
  );
  const ok = (await within(LIMIT_MS, answered)) ?? false;
  return { ok, ms: Math.round(performance.now() - startedAtMs) };
};

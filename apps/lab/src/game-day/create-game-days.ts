import type { GameDayView } from '@evolua/lab-contract/game-day-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { createListeners } from '../create-listeners.ts';
import type { Claim, Experiments } from '../experiments/experiments.ts';
import type { Traffic } from '../traffic/traffic.ts';
import { checkedOrder } from './checked-order.ts';
import type { GameDays } from './game-days.ts';
import { planOf } from './plan-of.ts';

/** One game may cost a quarter of a month's error budget: 65 bad seconds in V4, 11 min in V3. */
const budgetShareUsual = 0.25;

type Budget = GameDayView['budgetBurnt'];

/**
 * Game days: experiments that break something, in an order drawn by the seed, one after the other.
 * A game ends early when a version has burnt its share of the budget, which is the stop condition
 * that chaos engineering asks for (AVAILABILITY §4), or when an experiment is interrupted.
 */
export function createGameDays({
  experiments,
  traffic,
  versions,
  budgetShareMax = budgetShareUsual,
  now = Date.now,
}: {
  readonly experiments: Pick<Experiments, 'list' | 'claim' | 'abort'>;
  readonly traffic: Pick<Traffic, 'figures' | 'onTick'>;
  /** Those that run. */
  readonly versions: readonly VersionId[];
  /** Of 30 days' budget, 0 to 1. */
  readonly budgetShareMax?: number;
  readonly now?: () => number;
}): GameDays {
  const listeners = createListeners();
  let view: GameDayView | undefined;
  let game: { readonly over: Promise<void> } | undefined;

  const become = (changed: GameDayView) => {
    view = changed;
    listeners.tell();
  };
  const change = (part: Partial<GameDayView>) => {
    if (view !== undefined) become({ ...view, ...part });
  };
  const burnt = (): Budget => {
    const figures = traffic.figures();
    return Object.fromEntries(versions.map((each) => [each, figures[each]?.budgetBurnt ?? 0]));
  };
  const halt = async (state: 'stopped' | 'budget-burnt') => {
    if (view?.state === 'running') change({ state });
    await experiments.abort();
  };

  /** Watches the budget for as long as the game lasts. */
  const watchBudget = (chosen: readonly VersionId[], before: Budget) =>
    traffic.onTick(() => {
      const now = burnt();
      const sinceThen = chosen.map(
        (each) => [each, (now[each] ?? 0) - (before[each] ?? 0)] as const,
      );
      change({ budgetBurnt: Object.fromEntries(sinceThen) });
      if (sinceThen.some(([, share]) => share > budgetShareMax)) void halt('budget-burnt');
    });

  const play = async (plan: readonly string[], chosen: readonly VersionId[], claim: Claim) => {
    const unwatch = watchBudget(chosen, burnt());
    try {
      for (const id of plan) {
        if (view?.state !== 'running') break;
        const run = await claim.play(id, chosen);
        change({ runs: [...(view.runs ?? []), run] });
        if (run.phase === 'aborted') await halt('stopped');
      }
    } catch {
      // Refused: somebody has broken something by hand in between.
      await halt('stopped');
    } finally {
      unwatch();
      claim.release();
      game = undefined;
      change({ endedAt: now(), ...(view?.state === 'running' && { state: 'done' }) });
    }
  };

  return {
    view: () => view,
    start: (order) => {
      const { seed, rounds, versions: chosen } = checkedOrder(order, versions);
      const claim = experiments.claim();
      const breaking = experiments.list().filter(({ faultId }) => faultId !== undefined);
      const plan = planOf(
        breaking.map(({ id }) => id),
        seed,
        rounds,
      );
      const started: GameDayView = {
        seed,
        versions: chosen,
        startedAt: now(),
        endedAt: undefined,
        plan,
        runs: [],
        state: 'running',
        budgetBurnt: {},
      };
      become(started);
      game = { over: play(plan, chosen, claim) };
      return started;
    },
    stop: async () => {
      if (game === undefined) return;
      const { over } = game;
      await halt('stopped');
      await over;
    },
    onChange: listeners.add,
  };
}

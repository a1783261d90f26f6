import type { Figures } from '@evolua/lab-contract/figures';
import type { GameDayView } from '@evolua/lab-contract/game-day-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { expect, it } from 'vitest';
import { createExperiments } from '../../src/experiments/create-experiments.ts';
import type { Experiments } from '../../src/experiments/experiments.ts';
import { lessons } from '../../src/experiments/lessons.ts';
import { createGameDays } from '../../src/game-day/create-game-days.ts';

const versions = ['v1', 'v2', 'v4'] as const;

/** Experiments that end when the test says so, and traffic that has burnt what it says. */
function standIn() {
  const ports = { desk: undefined, traffic: undefined, classroom: undefined };
  const listed = createExperiments({
    ...ports,
    versions: [],
    experiments: lessons,
  } as never).list();
  const played: { readonly id: string; readonly versions: readonly VersionId[] }[] = [];
  let end: ((phase: RunView['phase']) => void) | undefined;
  let refusal: Error | undefined;
  let isClaimed = false;
  let tick = () => {};
  const burnt: Partial<Record<VersionId, number>> = { v1: 0.5 };
  const experiments: Pick<Experiments, 'list' | 'claim' | 'abort'> = {
    list: () => listed,
    claim: () => {
      if (isClaimed) throw new Error('claimed');
      isClaimed = true;
      return {
        play: (id, chosen) => {
          if (refusal !== undefined) return Promise.reject(refusal);
          played.push({ id, versions: chosen });
          const run = { startedAt: 0, endedAt: 1, step: 3, verdicts: {}, problem: undefined };
          return new Promise((resolve) => {
            end = (phase) => resolve({ experimentId: id, phase, ...run });
          });
        },
        release: () => {
          isClaimed = false;
        },
      };
    },
    abort: async () => end?.('aborted'),
  };
  const games = createGameDays({
    experiments,
    versions,
    now: () => 7,
    traffic: {
      figures: () =>
        Object.fromEntries(
          Object.entries(burnt).map(([id, budgetBurnt]) => [id, { budgetBurnt } as Figures]),
        ),
      onTick: (listener) => {
        tick = () => listener([]);
        return () => {
          tick = () => {};
        };
      },
    },
  });
  return {
    games,
    played,
    end: async (phase: RunView['phase'] = 'done') => {
      end?.(phase);
      await new Promise(setImmediate);
    },
    burn: (version: VersionId, share: number) => {
      burnt[version] = (burnt[version] ?? 0) + share;
      tick();
    },
    refuse: (error: Error) => {
      refusal = error;
    },
    isClaimed: () => isClaimed,
  };
}

it('plays as many as there are rounds, one after the other, and ends in a report', async () => {
  const { games, played, end, isClaimed } = standIn();
  const told: (GameDayView | undefined)[] = [];
  games.onChange(() => told.push(games.view()));
  const { plan, state } = games.start({ seed: 42, rounds: 3, versions: ['v4'] });
  expect({ state, rounds: plan.length, played: played.length }).toEqual({
    state: 'running',
    rounds: 3,
    played: 1,
  });
  await end();
  await end('failed');
  await end();
  expect(played).toEqual(plan.map((id) => ({ id, versions: ['v4'] })));
  expect(games.view()).toMatchObject({ state: 'done', endedAt: 7, versions: ['v4'] });
  expect(games.view()?.runs.map(({ experimentId }) => experimentId)).toEqual(plan);
  expect(told.at(-1)).toBe(games.view());
  expect(isClaimed()).toBe(false);
});

it('draws the same order for the same seed, and breaks something in every round', () => {
  const planOf = (seed: number) => standIn().games.start({ seed, rounds: 20 }).plan;
  expect(planOf(1)).toEqual(planOf(1));
  expect(planOf(1)).not.toEqual(planOf(2));
  const breaking = lessons.filter(({ deed }) => deed.kind === 'fault').map(({ id }) => id);
  // Nothing comes again before everything has come.
  expect(planOf(3).slice(0, breaking.length).toSorted()).toEqual(breaking.toSorted());
});

it('stops in the middle when a version burns its share of the budget, counted from the start', async () => {
  const { games, played, burn, end } = standIn();
  games.start({ seed: 1, rounds: 5 });
  await end();
  burn('v1', 0.2);
  expect(games.view()).toMatchObject({ state: 'running' });
  burn('v4', 0.26);
  await end();
  expect(games.view()).toMatchObject({ state: 'budget-burnt', endedAt: 7 });
  expect(games.view()?.budgetBurnt.v4).toBeCloseTo(0.26);
  expect(games.view()?.budgetBurnt.v1).toBeCloseTo(0.2);
  expect(played).toHaveLength(2);
});

it('does not stop for a version that does not play', async () => {
  const { games, burn } = standIn();
  games.start({ seed: 1, versions: ['v2'] });
  burn('v4', 1);
  expect(games.view()).toMatchObject({ state: 'running', budgetBurnt: { v2: 0 } });
});

it.each([
  ['it is told to', async ({ games }: ReturnType<typeof standIn>) => games.stop()],
  ['a run is interrupted', async ({ end }: ReturnType<typeof standIn>) => end('aborted')],
  [
    'a run is refused',
    async ({ refuse, end }: ReturnType<typeof standIn>) => {
      refuse(new Error('broken by hand'));
      await end();
    },
  ],
])('stops when %s', async (_why, how) => {
  const stage = standIn();
  stage.games.start({ seed: 1, rounds: 5 });
  await how(stage);
  expect(stage.games.view()).toMatchObject({ state: 'stopped', endedAt: 7 });
  expect(stage.played).toHaveLength(1);
  expect(stage.isClaimed()).toBe(false);
});

it.each([
  ['a second game', { seed: 1 }],
  ['a seed that is none', { seed: 1.5 }],
  ['no round', { seed: 1, rounds: 0 }],
  ['too many rounds', { seed: 1, rounds: 21 }],
  ['a version that does not run', { seed: 1, versions: ['v3'] as const }],
  ['no version', { seed: 1, versions: [] }],
])('refuses %s', (what, order) => {
  const { games } = standIn();
  if (what === 'a second game') games.start({ seed: 2 });
  expect(() => games.start(order)).toThrow();
});

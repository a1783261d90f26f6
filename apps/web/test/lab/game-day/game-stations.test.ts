import { expect, it } from 'vitest';
import { gameStations } from '../../../src/lab/game-day/game-stations.ts';
import { runView } from '../../support/run-view.ts';

const plan = ['openai-fora', 'redis-some', 'openai-fora'];
const played = runView({ phase: 'done', endedAt: 2_000 });
const statesOf = (...game: Parameters<typeof gameStations>) =>
  gameStations(...game).map(({ state }) => state);

it('shows what was played, what is under way and what comes, one experiment twice too', () => {
  const live = runView({ experimentId: 'redis-some' });
  const stations = gameStations({ plan, runs: [played], state: 'running' }, live);
  expect(stations.map(({ state, run }) => [state, run])).toEqual([
    ['played', played],
    ['now', live],
    ['waiting', undefined],
  ]);
  expect(new Set(stations.map(({ key }) => key)).size).toBe(3);
});

it('takes a run that has ended for no sign that the next one has begun', () => {
  const [first] = gameStations({ plan, runs: [], state: 'running' }, played);
  expect(first).toMatchObject({ state: 'now', run: undefined });
});

it('leaves out, once the game is over, what was not played', () => {
  expect(statesOf({ plan, runs: [played], state: 'budget-burnt' }, undefined)).toEqual([
    'played',
    'skipped',
    'skipped',
  ]);
});

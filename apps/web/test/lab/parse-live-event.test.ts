import { expect, it } from 'vitest';
import { parseLiveEvent } from '../../src/lab/state/parse-live-event.ts';
import { labState } from './support/lab-state.ts';

const message = (event: string, data: unknown) => ({
  event,
  id: undefined,
  data: JSON.stringify(data),
});

it('reads every event of the contract', () => {
  const changes = [
    ['tick', { now: 1, seconds: [], figures: {} }],
    ['faults', { active: [], past: [] }],
    ['traffic', { on: false, perSecond: 2 }],
    ['processes', { processes: [], memoryMb: 900 }],
    ['run', {}],
    ['game-day', {}],
  ] as const;
  for (const [type, data] of changes) {
    expect(parseLiveEvent(message(type, data))).toEqual({ ...data, type });
  }
  // JSON has no `undefined`: what is absent there is absent here.
  expect(parseLiveEvent(message('state', labState))).toMatchObject({
    type: 'state',
    now: labState.now,
  });
});

it.each([
  ['a name that it does not know', message('telepathy', {})],
  ['the name of something every object has', message('constructor', {})],
  ['a state without its faults', message('state', { ...labState, faults: undefined })],
  ['a tick without a clock', message('tick', { seconds: [], figures: {}, now: null })],
  ['faults that are no list', message('faults', { active: {}, past: [] })],
  ['data that is not an object', message('tick', [])],
  ['data that is not JSON', { event: 'tick', id: undefined, data: '{' }],
])('passes over %s', (_what, broken) => {
  expect(parseLiveEvent(broken)).toBeUndefined();
});

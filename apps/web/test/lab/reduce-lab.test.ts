import type { LiveEvent } from '@evolua/lab-contract/live-event';
import { describe, expect, it } from 'vitest';
import type { LabSnapshot } from '../../src/lab/state/lab-snapshot.ts';
import { reduceLab } from '../../src/lab/state/reduce-lab.ts';
import { labState, secondOf } from './support/lab-state.ts';

const nothing: LabSnapshot = {
  connection: 'opening',
  problem: undefined,
  lab: undefined,
  clockAheadMs: 0,
};
const { now } = labState;
const hear = (snapshot: LabSnapshot, event: LiveEvent, atMs = now): LabSnapshot =>
  reduceLab(snapshot, { type: 'heard', event, atMs });
const open = hear(nothing, { type: 'state', ...labState });
const tick = (at: number, ...seconds: readonly ReturnType<typeof secondOf>[]) =>
  ({ type: 'tick', now: at, seconds, figures: {} }) as const;

describe('what a tab knows of the laboratory', () => {
  it('is everything from the first word on, with how far its clock is ahead', () => {
    const heard = hear(nothing, { type: 'state', ...labState }, now - 700);
    expect(heard).toMatchObject({ connection: 'live', clockAheadMs: 700 });
    expect(heard.lab).toEqual(labState);
  });

  it('is nothing while only changes were heard', () => {
    expect(hear(nothing, tick(now)).lab).toBeUndefined();
  });

  it('grows by the seconds of a tick, the changed ones in place of what they were', () => {
    const first = hear(
      open,
      tick(now, secondOf(now - 2_000, { v1: 3 }), secondOf(now - 1_000, { v1: 5 })),
    );
    const next = hear(
      first,
      tick(now + 1_000, secondOf(now, { v1: 5 }), secondOf(now - 2_000, { v1: 5 })),
    );
    expect(next.lab?.seconds.map(({ at }) => at - now)).toEqual([-2_000, -1_000, 0]);
    expect(next.lab?.seconds[0]?.versions.v1?.good).toBe(5);
  });

  it('holds no more than three minutes, however long it is watched', () => {
    let snapshot = open;
    for (let second = 0; second < 1_000; second += 1) {
      const at = now + second * 1_000;
      snapshot = hear(snapshot, tick(at, secondOf(at, { v1: 5 })));
    }
    expect(snapshot.lab?.seconds.length).toBeLessThanOrEqual(186);
    expect(snapshot.lab?.seconds.at(-1)?.at).toBe(now + 999_000);
  });

  it('keeps what did not change, down to its identity', () => {
    const ticked = hear(open, tick(now + 1_000, secondOf(now, { v1: 5 })));
    expect(ticked.lab?.faults).toBe(open.lab?.faults);
    expect(ticked.lab?.active).toBe(open.lab?.active);
    const paced = hear(ticked, { type: 'traffic', on: false, perSecond: 1 });
    expect(paced.lab?.seconds).toBe(ticked.lab?.seconds);
    expect(paced.lab?.traffic).toEqual({ on: false, perSecond: 1, perSecondMax: 50 });
  });

  it('moves the clock with a fault too, when no traffic does', () => {
    const ahead = hear(nothing, { type: 'state', ...labState }, now - 700);
    const broken = hear(ahead, { type: 'faults', active: [], past: [] }, now + 4_300);
    expect(broken.lab?.now).toBe(now + 5_000);
  });

  it('stays on the page when the laboratory is lost, until it is heard again', () => {
    const lost = reduceLab(open, { type: 'lost', problem: undefined });
    expect(lost).toMatchObject({ connection: 'retrying', lab: labState });
    expect(hear(lost, tick(now)).connection).toBe('live');
  });
});

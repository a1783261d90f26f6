import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Layer } from '../../../src/domain/layer.ts';
import { stack } from '../../../src/domain/stack.ts';
import { describeProvider } from '../../contracts/provider-contract.ts';
import { scriptedUpstream } from '../../contracts/scripted-upstream.ts';
import { useFakeTime } from '../../fake-time.ts';
import { expectOneAnswer } from './expect-one-answer.ts';
import { gauges } from './gauges.ts';
import { HEALTHY, storyTarget } from './story-target.ts';
import { type Arrange, v4Stack } from './v4-stack.ts';
import { anyVisit, visited } from './visit.ts';

const noEmergency: Layer = (inner) => ({
  ...inner,
  stream: (request, signal) =>
    inner.stream({ ...request, context: { ...request.context, degradedAllowed: false } }, signal),
});

const AGAIN = {
  'calls upstream exactly once': 'what a second call may mend is asked again',
};

describeProvider(
  'the stack of V4',
  (situation) => {
    const upstream = scriptedUpstream(situation);
    return { ...upstream, provider: v4Stack([upstream.provider]).provider };
  },
  {
    cannot: {
      ...AGAIN,
      'fails with the reason of a refusal': 'there is an emergency answer',
      'fails when there is no answer': 'there is an emergency answer',
    },
  },
);

describeProvider(
  'the stack of V4, where no emergency answer is wanted,',
  (situation) => {
    const upstream = scriptedUpstream(situation);
    const { provider } = v4Stack([upstream.provider]);
    return { ...upstream, provider: stack(noEmergency, provider) };
  },
  { cannot: AGAIN },
);

/** Every order of so many layers, as their places in V4's. */
const anyOrderOf = (count: number) =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count });

const inOrder =
  (places: readonly number[]): Arrange =>
  (layers) => {
    expect(layers).toHaveLength(places.length);
    return places.flatMap((place) => layers.slice(place, place + 1));
  };

const anyReader = anyVisit.map((visit) => ({
  ...visit,
  ...{ eventsMax: undefined, abortsMs: undefined, chaos: undefined },
  ...{ afterMs: visit.afterMs % 500, pauseMs: visit.pauseMs && visit.pauseMs % 50 },
}));

describe('all layers, in whatever order', { timeout: 60_000 }, () => {
  useFakeTime();

  test('hand over the text of a healthy answer as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOrderOf(10),
        anyOrderOf(7),
        fc.integer({ min: 3, max: 60 }),
        fc.array(anyReader, { minLength: 1, maxLength: 4 }),
        async (above, within, pieceLength, readers) => {
          const target = storyTarget('Ana', () => ({ ...HEALTHY, pieceLength }));
          const meters = gauges();
          const { provider } = v4Stack([target.provider], {
            above: (layers) => meters.everywhere(inOrder(above)(layers)),
            within: (layers) => meters.everywhere(inOrder(within)(layers)),
          });
          const reading = Promise.all(readers.map((visit, i) => visited(provider, visit, `${i}`)));
          await vi.runAllTimersAsync();
          for (const visit of await reading) {
            expect(visit.error).toBeUndefined();
            expectOneAnswer(visit);
            expect(visit.events.at(-1)).toMatchObject({ provider: 'Ana', degraded: false });
          }
          expect(meters.open()).toEqual([]);
          expect(vi.getTimerCount()).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { rampa } from '../plans/rampa.ts';
import { kneeReading } from '../report/text/knee-reading.ts';
import { answer, point, reportFrom } from './hand-made.ts';

type Step = { readonly good?: number; readonly bad?: number; readonly ms?: number; drop?: number };

/** Twenty good answers at every pace, but for what is said of some. */
const ramp = (steps: Readonly<Record<string, Step>>) =>
  rampa.phases.flatMap(({ name: phase }, index) => {
    const { good = 20, bad = 0, ms = 300, drop = 0 } = steps[phase] ?? {};
    const at = index * 12;
    return [
      ...Array.from({ length: good }, () => answer(at, 'good', phase)),
      ...Array.from({ length: bad }, () => answer(at, 'bad', phase, 'Sistema no limite')),
      ...Array.from({ length: good }, () => point('first_token_ms', at, ms, { phase })),
      point('dropped_iterations', at, drop, { phase }),
    ];
  });

const kneeOf = async (steps: Readonly<Record<string, Step>>) =>
  (await reportFrom(rampa, ramp(steps))).versions[0];

describe('the knee', () => {
  it.each([
    ['is beyond the ramp', {}, { holds: 40, breaks: undefined }],
    [
      'is where answers go bad',
      { 'degrau 4': { good: 18, bad: 2 } },
      { holds: 15, breaks: { perSecond: 20, because: 'good' } },
    ],
    [
      'is where the first token takes twice as long',
      { 'degrau 5': { ms: 601 } },
      { holds: 20, breaks: { perSecond: 30, because: 'slow' } },
    ],
    [
      'is not known where the generator itself stops',
      { 'degrau 3': { drop: 5 } },
      { holds: 10, breaks: { perSecond: 15, because: 'generator' } },
    ],
    [
      'is before the first step',
      { 'degrau 1': { good: 0, bad: 20 } },
      { holds: undefined, breaks: { perSecond: 5, because: 'good' } },
    ],
  ])('%s', async (_, steps, knee) => {
    expect((await kneeOf(steps))?.knee).toEqual(knee);
  });

  it('is told in a sentence', async () => {
    const version = await kneeOf({ 'degrau 4': { good: 0, bad: 20 } });
    expect(version && kneeReading(version)).toEqual([
      'V1: acompanha até 15 por segundo; a 20 por segundo, menos de 99 % das respostas foram boas.',
    ]);
  });
});

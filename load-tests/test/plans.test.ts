import { describe, expect, it } from 'vitest';
import { optionsOf } from '../k6/options-of.ts';
import { accountsFor } from '../plans/accounts-for.ts';
import { allPlans } from '../plans/all-plans.ts';
import { carga } from '../plans/carga.ts';
import { falha } from '../plans/falha.ts';
import { pico } from '../plans/pico.ts';
import { sized } from '../plans/sized.ts';

const VERSIONS = ['v1', 'v2', 'v3', 'v4'] as const;
const secondsOf = (plan: typeof carga) =>
  plan.phases.reduce((sum, { seconds }) => sum + seconds, 0);

describe('the plans', () => {
  it.each(allPlans.map((plan) => [plan.id, plan] as const))(
    '%s judges phases that it has, with accounts that can be made',
    (_, plan) => {
      const names = plan.phases.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const version of VERSIONS) {
        expect(plan.thresholds[version].length).toBeGreaterThan(0);
        for (const { phase, good } of plan.thresholds[version]) {
          expect(names).toContain(phase);
          expect(good).toMatch(/^rate(>=|<=)[\d.]+$/);
        }
      }
      expect(accountsFor(plan, 300)).toBeLessThanOrEqual(48);
    },
  );

  it('ask no account more than it may: 60 times in any minute', () => {
    // 30 a second for 15 s and 3 a second for the 45 s around them are 561 in the busiest minute.
    const busiest = 15 * 30 + (12 + 10 + 15) * 3;
    expect(accountsFor(pico, 1) * 60).toBeGreaterThan(busiest);
    expect(() => accountsFor(sized(pico, { pace: 10, time: 1 }), 1)).toThrow('PACE');
  });

  it('compare the four versions in less than five minutes', () => {
    // 20 s of answers that may still come, and as much for accounts, of each; half a minute to start.
    expect(4 * (secondsOf(carga) + 20) + 20).toBeLessThanOrEqual(300);
  });

  it('become k6 scenarios one after the other, each with its name on every sample', () => {
    const { scenarios, thresholds } = optionsOf(falha, { version: 'v1', users: 1 });
    expect(scenarios).toMatchObject({
      phase_0: { executor: 'constant-arrival-rate', startTime: '0s', tags: { phase: 'antes' } },
      phase_1: { startTime: '15s', tags: { phase: 'falha' }, rate: 360, timeUnit: '1m' },
      break: { startTime: '15500ms' },
      repair: { startTime: '35s' },
    });
    expect(thresholds).toMatchObject({ 'good{phase:falha}': ['rate<=0.1'] });
  });
});

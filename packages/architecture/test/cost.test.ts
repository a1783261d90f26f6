import { describe, expect, it } from 'vitest';
import { badMinutes } from '../src/availability/bad-minutes.ts';
import { costOf } from '../src/cost/cost-of.ts';
import { toCents } from '../src/cost/to-cents.ts';
import { totalCost } from '../src/cost/total-cost.ts';
import { model } from '../src/data/model.ts';

const totals = { v1: 149.05, v2: 757.29, v3: 3_056.61, v4: 14_917.65 } as const;
const versionIds = ['v1', 'v2', 'v3', 'v4'] as const;

describe('the bill of a version', () => {
  it('is right to the cent', () => {
    const computed = versionIds.map((version) => [version, totalCost(version)]);
    expect(Object.fromEntries(computed)).toEqual(totals);
  });

  it('is the course’s, give or take a tenth', () => {
    for (const { version, costUsd } of model.tradeOffs) {
      expect(Math.abs(totalCost(version) / costUsd - 1), version).toBeLessThan(0.1);
    }
  });

  it('is shared among its parts, and nothing is left over', () => {
    for (const version of versionIds) {
      const shares = model.components.map(({ id }) => costOf(version, id).usd);
      expect(shares.reduce((sum, usd) => sum + usd)).toBeCloseTo(totals[version], 6);
    }
  });

  it('says what a part costs: a standby, half of its database', () => {
    const { usd, lines } = costOf('v2', 'postgres-standby');
    expect(usd).toBeCloseTo(105.67, 2);
    expect(lines.map(({ id }) => id)).toEqual(['database']);
    expect(costOf('v1', 'postgres-standby')).toEqual({ usd: 0, lines: [] });
  });

  it('is 45 % door, way out and addresses in V1', () => {
    const lines = model.costs.filter(({ version }) => version === 'v1');
    const some = lines.filter(({ id }) => ['alb', 'nat', 'ipv4'].includes(id));
    const share = some.reduce((sum, { usd }) => sum + usd, 0) / totals.v1;
    expect(Math.round(share * 100)).toBe(45);
  });

  it('is rounded half up, also where a float falls short of the half', () => {
    expect([toCents(1.005), toCents(31.755), toCents(31.754)]).toEqual([1.01, 31.76, 31.75]);
  });
});

describe('what an availability allows', () => {
  it.each([
    [0.95, 36 * 60, 18.25 * 24 * 60],
    [0.99, 7.2 * 60, 3.65 * 24 * 60],
    [0.999, 43.2, 8.76 * 60],
    [0.9999, 4.32, 52.56],
    [0.99999, 0.432, 5.256],
  ])('%f: %f minutes in 30 days, %f in a year', (availability, month, year) => {
    expect(badMinutes(availability, 30)).toBeCloseTo(month, 6);
    expect(badMinutes(availability, 365)).toBeCloseTo(year, 6);
  });

  it('is what the note on V4 says', () => {
    const { note } = model.tradeOffs.find(({ version }) => version === 'v4') ?? {};
    const told = (minutes: number) => minutes.toFixed(1).replace('.', ',');
    expect(note).toContain(`${told(badMinutes(0.9999, 365))} por ano`);
    expect(note).toContain(`${told(badMinutes(0.9999, 30))} é a conta de um mês`);
  });

  it('agrees with the modelled losses: V1 loses 0.33 % of a month', () => {
    const lost = model.losses
      .filter(({ version }) => version === 'v1')
      .reduce((sum, { minutesPerMonth }) => sum + minutesPerMonth, 0);
    expect(lost).toBe(144);
    expect(lost / badMinutes(0, 30)).toBeCloseTo(0.0033, 4);
  });
});

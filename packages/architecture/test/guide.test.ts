import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide } from '../src/data/guide.ts';
import { recommend } from '../src/guide/recommend.ts';

describe('which version one needs', () => {
  it('asks what the course asks', () => {
    expect(guide.map(({ id }) => id).toSorted()).toEqual(
      ['users', 'budget', 'latency', 'growth', 'sla', 'hour-down', 'sector', 'team'].toSorted(),
    );
  });

  it('begins with V1, and stays there without a signal', () => {
    expect(recommend({}).version).toBe('v1');
    const rich = recommend({ budget: 'mais', team: 'mais', users: 'ate-100' });
    expect(rich).toMatchObject({ version: 'v1' });
    expect(rich.decidedBy).toBeUndefined();
  });

  it('goes as far as the strongest signal, and says which', () => {
    const team = { team: 'mais', budget: 'mais' } as const;
    expect(recommend({ latency: 'mais-de-5s', ...team })).toMatchObject({
      version: 'v2',
      decidedBy: 'latency',
    });
    expect(recommend({ latency: 'mais-de-5s', sla: 'contrato', ...team })).toMatchObject({
      version: 'v3',
      decidedBy: 'sla',
    });
    expect(recommend({ 'hour-down': 'mais', ...team })).toMatchObject({
      version: 'v4',
      decidedBy: 'hour-down',
    });
  });

  it('needs an hour that costs more than US$ 10,000 for V4, however many people there are', () => {
    const answers = { users: 'mais', sector: 'critico', budget: 'mais', team: 'mais' } as const;
    expect(recommend(answers).version).toBe('v3');
  });

  it('goes no further than budget and team carry, and says so', () => {
    const { version, decidedBy, reasons } = recommend({ 'hour-down': 'mais', team: 'ate-5' });
    expect({ version, decidedBy }).toEqual({ version: 'v2', decidedBy: 'team' });
    expect(reasons.join(' ')).toContain('Os sinais pedem a V4');
  });

  it('gives reasons for every set of answers, and never more than the limits carry', () => {
    const answer = Object.fromEntries(
      guide.map(({ id, options }) => [
        id,
        fc.option(fc.constantFrom(...options.map((option) => option.id)), { nil: undefined }),
      ]),
    );
    fc.assert(
      fc.property(fc.record(answer, { requiredKeys: [] }), (answers) => {
        const { version, reasons } = recommend(answers);
        expect(reasons.length).toBeGreaterThan(0);
        for (const { id, kind, options } of guide) {
          const chosen = options.find((option) => option.id === answers[id]);
          if (kind === 'limit' && chosen) expect(version <= chosen.version).toBe(true);
        }
      }),
    );
  });
});

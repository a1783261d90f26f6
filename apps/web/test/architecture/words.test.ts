import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/architecture/changes/changes-of.ts';
import { parsePulse } from '../../src/architecture/live/parse-pulse.ts';
import { titleOf } from '../../src/architecture/model/title-of.ts';
import { figuresOf } from '../../src/architecture/overlay/figures-of.ts';
import { formatMinutes } from '../../src/architecture/overlay/format-minutes.ts';

const pulse = { at: 1, here: 'v2', versions: { v2: { components: {}, links: {} } } };
const said = (data: unknown, event = 'pulse') =>
  parsePulse({ id: undefined, event, data: JSON.stringify(data) });

describe('what the page says', () => {
  it('what came, what went and what is another now', () => {
    const { came, went, changed } = changesOf('v1', 'v2');
    expect(came).toContain('postgres-standby');
    expect(came).not.toContain('postgres');
    expect(went).toEqual([]);
    expect(changed.map(({ id }) => id)).toContain('postgres');
    expect(changesOf('v2', 'v3').went).toEqual(['autoscaler']);
    expect(changesOf('v3', 'v2').came).toEqual(['autoscaler']);
    expect(changesOf('v2', 'v2')).toEqual({ came: [], went: [], changed: [], newLinks: 0 });
  });

  it('a name as long as it must be', () => {
    expect(titleOf('openai', 'v2')).toBe('OpenAI');
    expect(titleOf('postgres', 'v1')).toBe('Postgres');
    expect(titleOf('postgres', 'v2')).toMatch(/^Postgres \(.+\)$/u);
    expect(titleOf('nobody', 'v2')).toBe('nobody');
  });

  it('figures of an overlay with the largest as the measure', () => {
    const costs = [...figuresOf('v2', 'cost').values()];
    expect(Math.max(...costs.map(({ share }) => share))).toBe(1);
    expect(costs.every(({ words }) => words.startsWith('US$'))).toBe(true);
    expect(figuresOf('v1', 'availability').get('openai')?.words).toBe('80\u00a0min');
    expect(figuresOf('v2', undefined).size).toBe(0);
    expect(formatMinutes(1, true)).toBe('<\u00a01\u00a0min');
  });

  it('a pulse, and nothing that only looks like one', () => {
    expect(said(pulse)).toEqual(pulse);
    expect(said({ ...pulse, here: 'v9' })).toBeUndefined();
    expect(said({ ...pulse, versions: { v2: {} } })).toBeUndefined();
    expect(said({ ...pulse, at: 'now' })).toBeUndefined();
    expect(said(pulse, 'state')).toBeUndefined();
  });
});

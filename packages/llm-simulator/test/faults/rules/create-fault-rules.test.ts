import { describe, expect, it } from 'vitest';
import { createFaultRules } from '../../../src/faults/rules/create-fault-rules.ts';
import type { RuleInput } from '../../../src/faults/rules/rule-schema.ts';

const fault = { kind: 'status', status: 503 } as const;

function rulesAt(startMs = 0) {
  const time = { nowMs: startMs };
  const rules = createFaultRules({
    providers: ['openai'],
    rulesMax: 3,
    seed: 1,
    now: () => time.nowMs,
  });
  const kinds = (model = 'm') => rules.choose('openai', model).map((chosen) => chosen.fault.kind);
  const add = (rule: RuleInput) => expect(rules.add(rule).done).toBe(true);
  return { time, rules, kinds, add };
}

describe('a rule that makes no sense', () => {
  it.each([
    [{ fault: { kind: 'explode' } }, 'fault.kind'],
    [{ fault: { kind: 'cut', token: -1 } }, 'fault.token'],
    [{ fault: { kind: 'cut', token: 1.5 } }, 'fault.token'],
    [{ fault: { kind: 'cut' } }, 'fault.token'],
    [{ fault: { kind: 'cut', token: 1, extra: true } }, 'fault.extra'],
    [{ fault: { kind: 'status', status: 200 } }, 'fault.status'],
    [{ fault: { kind: 'first-token', ms: 600_001 } }, 'fault.ms'],
    [{ fault, match: { provider: 'acme' } }, 'match.provider'],
    [{ fault, match: { model: 'a b' } }, 'match.model'],
    [{ fault, probability: 1.1 }, 'probability'],
    [{ fault, attemptsMax: 0 }, 'attemptsMax'],
    [{ fault, flap: { downMs: 0, upMs: 1 } }, 'flap.downMs'],
    [{ fault, colour: 'red' }, 'colour'],
    [{ script: [fault, { kind: 'explode' }] }, 'script[1].kind'],
    [{ fault, script: [fault] }, 'fault'],
    [{}, 'fault'],
    ['rule', '(corpo)'],
  ])('%j is refused, its field named, and changes nothing', (input, field) => {
    const { rules, add } = rulesAt();
    add({ id: 'kept', fault });
    const result = rules.add(input);

    expect(result).toMatchObject({ done: false, why: 'invalid' });
    expect(result.done ? [] : result.issues.map((issue) => issue.field)).toContain(field);
    expect(rules.list().map(({ rule }) => rule.id)).toEqual(['kept']);
  });

  it('one bad rule among many refuses them all', () => {
    const { rules, add } = rulesAt();
    add({ id: 'kept', fault });
    const result = rules.replaceAll([{ fault }, { fault: { kind: 'explode' } }]);

    expect(result).toMatchObject({ done: false, issues: [{ field: '[1].fault.kind' }] });
    expect(rules.list().map(({ rule }) => rule.id)).toEqual(['kept']);
  });

  it.each([[[{ id: 'rule-1', fault }, { fault }]], [[{ fault }, { id: 'rule-1', fault }]]])(
    'an id of our making is never one that another rule of the list was given',
    (inputs) => {
      const { rules } = rulesAt();
      expect(rules.replaceAll(inputs)).toMatchObject({ done: true });
      expect(rules.list().map(({ rule }) => rule.id)).toHaveLength(2);
    },
  );

  it('a refused list does not even use up an id', () => {
    const { rules, add } = rulesAt();
    rules.replaceAll([{ fault }, { id: 'a', fault }, { id: 'a', fault }]);
    add({ fault });
    expect(rules.list().map(({ rule }) => rule.id)).toEqual(['rule-1']);
  });

  it('an id in use and a rule too many are refused', () => {
    const { rules, add } = rulesAt();
    add({ id: 'a', fault });
    expect(rules.add({ id: 'a', fault })).toMatchObject({ why: 'taken' });
    add({ fault });
    add({ fault });
    expect(rules.add({ fault })).toMatchObject({ why: 'full' });
  });
});

describe('whom a rule hurts', () => {
  it.each([
    ['gpt-5', 'gpt-5', true],
    ['gpt-5', 'gpt-5-mini', false],
    ['gpt-*', 'gpt-5-mini', true],
    ['gpt-*', 'o5', false],
    ['*', 'o5', true],
  ])('match %s, model %s: %s', (wanted, model, hurt) => {
    const { kinds, add } = rulesAt();
    add({ match: { model: wanted }, fault });
    expect(kinds(model)).toEqual(hurt ? ['status'] : []);
  });

  it('every rule that fits, in the order in which they were added', () => {
    const { kinds, add } = rulesAt();
    add({ fault: { kind: 'tokens', count: 60 } });
    add({ fault: { kind: 'cut', token: 40 } });
    expect(kinds()).toEqual(['tokens', 'cut']);
  });

  it('no more attempts than its blast radius', () => {
    const { rules, kinds, add } = rulesAt();
    add({ fault, attemptsMax: 2 });
    expect([kinds(), kinds(), kinds()]).toEqual([['status'], ['status'], []]);
    expect(rules.list()[0]).toMatchObject({ state: 'exhausted', attempts: 2 });
  });

  it('about as many as its probability says', () => {
    const { kinds, add } = rulesAt();
    add({ fault, probability: 0.25 });
    const hurt = Array.from({ length: 1_000 }, () => kinds().length);
    const sum = hurt.reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThan(200);
    expect(sum).toBeLessThan(300);
  });
});

describe('when a rule hurts', () => {
  it.each([
    ['ok', ['status', 'ok', null, null]],
    ['repeat', ['status', 'ok', 'status', 'ok']],
    ['last', ['status', 'ok', 'ok', 'ok']],
  ] as const)('a script goes attempt by attempt, then: %s', (afterScript, expected) => {
    const { kinds, add } = rulesAt();
    add({ script: [fault, { kind: 'ok' }], afterScript });
    expect(expected.map(() => kinds()[0] ?? null)).toEqual(expected);
  });

  it('only inside its window, which ends by itself', () => {
    const { rules, time, kinds, add } = rulesAt(1_000);
    add({ fault, startsAfterMs: 100, lastsMs: 60 });
    const states = [1_000, 1_100, 1_159, 1_160].map((at) => {
      time.nowMs = at;
      return [rules.list()[0]?.state, kinds().length];
    });
    expect(states).toEqual([
      ['waiting', 0],
      ['active', 1],
      ['active', 1],
      ['ended', 0],
    ]);
  });

  it('flapping, down first', () => {
    const { time, kinds, add } = rulesAt();
    add({ fault, flap: { downMs: 10, upMs: 5 } });
    const down = [0, 9, 10, 14, 15, 24, 25].map((at) => {
      time.nowMs = at;
      return kinds().length === 1;
    });
    expect(down).toEqual([true, true, false, false, true, true, false]);
  });

  it('put in its own place, it begins anew', () => {
    const { rules, kinds, add } = rulesAt();
    add({ id: 'once', fault, attemptsMax: 1 });
    kinds();
    rules.put('once', { fault, attemptsMax: 1 });
    expect(kinds()).toEqual(['status']);
  });
});

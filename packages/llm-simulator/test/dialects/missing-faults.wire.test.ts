import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/dialects/dialects.ts';
import { catalogue } from '../../src/faults/catalogue.ts';
import type { FaultInput } from '../../src/faults/fault-schema.ts';
import { askGemini, geminiClient, streamGemini } from '../support/see-gemini.ts';
import { canonicalAnswer, serve } from '../support/serve.ts';

const noEnd = { kind: 'no-end' } as const;

describe('a fault that a protocol cannot express', () => {
  it.each(dialects)('$name knows each by name and gives a reason', ({ missingFaults }) => {
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(Object.keys(missingFaults)));
    for (const reason of Object.values(missingFaults)) expect(reason).toMatch(/\p{L}{4}/u);
  });

  it('each fault can be had somewhere', () => {
    const nowhere = Object.keys(catalogue).filter((kind) =>
      dialects.every(({ missingFaults }) => kind in missingFaults),
    );
    expect(nowhere).toEqual([]);
  });

  it.each([
    [{ fault: noEnd }, 'fault.kind'],
    [{ script: [{ kind: 'ok' }, noEnd] }, 'script[1].kind'],
  ] as const)(
    'a rule for that provider, %j, is refused with the field and the reason',
    async (rule, field) => {
      const { simulator } = await serve();
      const input = { ...rule, match: { provider: 'gemini' } };
      expect(() => simulator.faults.add(input)).toThrow(`${field}: ${reasonOf(noEnd)}`);
      expect(() => simulator.faults.set([input])).toThrow(`[0].${field}`);
      expect(simulator.faults.list()).toEqual([]);
    },
  );

  it('asked for by the request itself it is a 400 in the dialect, with the reason', async () => {
    const { url } = await serve();
    const { error } = await askGemini(geminiClient(url), { fault: noEnd });
    expect(error).toMatchObject({ name: 'ApiError', status: 400 });
    expect(error?.message).toContain(reasonOf(noEnd));
  });

  it('a rule for everyone passes such attempts by, and counts only those it hurt', async () => {
    const { simulator, url } = await serve();
    simulator.faults.add({ script: [noEnd, { kind: 'length', count: 1 }] });
    const seen = await streamGemini(geminiClient(url));

    expect(seen).toMatchObject({ text: canonicalAnswer, finish: 'STOP' });
    expect(simulator.faults.list()[0]).toMatchObject({ attempts: 0, state: 'active' });
    expect(simulator.journal.list()[0]?.faults).toEqual([]);
  });

  it.each(['openai', 'anthropic', 'gemini', 'compatible'])(
    'provider "%s" is known',
    async (provider) => {
      const { simulator } = await serve();
      const rule = simulator.faults.add({ match: { provider }, fault: { kind: 'hang' } });
      expect(rule.match.provider).toBe(provider);
    },
  );
});

function reasonOf({ kind }: FaultInput): string {
  return dialects.find(({ name }) => name === 'gemini')?.missingFaults[kind] ?? 'no reason';
}

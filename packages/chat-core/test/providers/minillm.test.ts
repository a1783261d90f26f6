import { corpus } from '@evolua/minillm';
import { describe, expect, test } from 'vitest';
import { minillm } from '../../src/providers/minillm.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { canonical } from '../contracts/canonical.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import type { ProviderUnderTest } from '../contracts/provider-under-test.ts';

const estimateTokens = async (text: string) => Math.ceil(text.length / 4);
const passage = {
  id: 'circuit-breaker',
  title: 'o circuit breaker',
  text: canonical.answer,
  keywords: ['circuit breaker'],
};

const underTest = (): ProviderUnderTest => ({
  provider: minillm({ passages: [passage], pieceMs: 1 }, { estimateTokens }),
  heard: async () => undefined,
  asked: () => [],
  closed: async () => undefined,
  stop: async () => undefined,
});

const NO_UPSTREAM = 'it answers by itself: there is no upstream';
const NEVER_FAILS = 'it has nothing that could fail';
const ONE_WAY = 'it gives one kind of answer, always whole';

describeProvider('MiniLLM', underTest, {
  cannot: {
    'counts the tokens, and says who counted them': 'it has no tokens: all usage is an estimate',
    'carries the system message and every turn, in order': NO_UPSTREAM,
    'calls upstream exactly once': NO_UPSTREAM,
    'says that the answer was cut to length': ONE_WAY,
    'says that the answer was filtered': ONE_WAY,
    'hands over a tool call piece by piece': ONE_WAY,
    'fails with the reason of a refusal': NEVER_FAILS,
    'fails when the connection is lost in the middle': NEVER_FAILS,
    'fails when the answer ends without its end': NEVER_FAILS,
    'fails when there is no answer': NEVER_FAILS,
    'closes upstream when its reader leaves at the first piece': NO_UPSTREAM,
    'closes upstream when its reader leaves at the last event': NO_UPSTREAM,
    'closes upstream when the answer is whole': NO_UPSTREAM,
  },
});

describe('MiniLLM', () => {
  const provider = minillm({ passages: corpus, pieceMs: 0 }, { estimateTokens });

  test('goes on with an answer of its own that was cut', async () => {
    const { text: whole } = await collect(provider);
    const continues = whole.slice(0, 40);
    const { text } = await collect(provider, aRequest({ continues }));
    expect(continues + text).toBe(whole);
  });

  test("answers from the course's own texts, word by word", async () => {
    const { text, events } = await collect(provider);
    expect(text).toContain('circuit breaker');
    expect(events.length).toBeGreaterThan(text.split(' ').length / 2);
    expect(events.at(-1)).toMatchObject({
      provider: 'minillm',
      model: 'minillm',
      reason: 'stop',
      usage: { source: 'estimated', outputTokens: Math.ceil(text.length / 4) },
    });
  });

  test('loses no blank, and no line break', async () => {
    const text = ' Um\n\n**dois**,  três \n';
    const odd = minillm({ passages: [{ ...passage, text }], pieceMs: 0 }, { estimateTokens });
    expect((await collect(odd)).text).toBe(text);
  });

  test('answers whatever it is asked, also nothing', async () => {
    for (const content of ['', 'xyzzy', '🎓'.repeat(10_000)]) {
      const { error, text } = await collect(
        provider,
        aRequest({ messages: [{ role: 'user', content }] }),
      );
      expect(error).toBeUndefined();
      expect(text).not.toBe('');
    }
    expect((await collect(provider, aRequest({ messages: [] }))).error).toBeUndefined();
  });
});

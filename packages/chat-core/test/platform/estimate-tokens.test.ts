import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { estimateTokens } from '../../src/platform/estimate-tokens.ts';

const PROSE =
  'O circuit breaker abre quando as falhas passam do limite, e assim protege quem chama. ';

describe('an estimate of tokens', () => {
  test.each([
    ['nothing', '', 0],
    ['a word', 'cache', 1],
    ['a sentence in Portuguese', 'Olá, tudo bem com você?', 7],
  ])('counts %s', async (_what, text, expected) => {
    expect(await estimateTokens(text)).toBe(expected);
  });

  test('of a long text differs from the exact count by less than one percent', async () => {
    const text = PROSE.repeat(200);
    const exact = countTokens(text);
    expect(Math.abs((await estimateTokens(text)) - exact) / exact).toBeLessThan(0.01);
  });

  test.each(['<|endoftext|>', 'Fim? <|endofprompt|> <|im_start|>'])(
    'takes the words of the model itself for text: %s',
    async (text) => {
      expect(await estimateTokens(text)).toBeGreaterThan(0);
    },
  );

  test('of a word without end takes no time without end', { timeout: 10_000 }, async () => {
    // In one piece this takes a minute; that is what the limit of this test is about.
    const tokens = await estimateTokens('a'.repeat(500_000));
    expect(tokens).toBeGreaterThan(50_000);
  });

  test('survives half a character', async () => {
    expect(await estimateTokens('\uD83C')).toBeGreaterThan(0);
    expect(await estimateTokens('🎓'.repeat(1_000))).toBeGreaterThan(1_000);
  });
});

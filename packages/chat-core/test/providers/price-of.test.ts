import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/providers/price-of.ts';
import prices from '../../src/providers/prices.json' with { type: 'json' };

const tokens = (inputTokens: number, outputTokens: number, cachedInputTokens?: number) => ({
  inputTokens,
  outputTokens,
  cachedInputTokens,
  source: 'provider' as const,
});

describe('the price of a call', () => {
  test.each([
    ['a million tokens read', 'gpt-4o-mini', tokens(1_000_000, 0), 0.15],
    ['a million tokens written', 'gpt-4o-mini', tokens(0, 1_000_000), 0.6],
    ['both', 'gpt-4o', tokens(1_000_000, 1_000_000), 12.5],
    ['a dated model, as its family', 'gpt-4o-mini-2024-07-18', tokens(1_000_000, 0), 0.15],
    ['one that is dated in one word', 'claude-haiku-4-5-20251001', tokens(1_000_000, 0), 1],
    ['thinking as what is written', 'gemini-3.8-flash', tokens(0, 1_000_000), 3.75],
    ['tokens from the prompt cache', 'gpt-4o-mini', tokens(1_000_000, 0, 1_000_000), 0.075],
    ['a prompt half from the cache', 'gpt-4o-mini', tokens(1_000_000, 0, 500_000), 0.1125],
    ['nothing', 'gpt-4o', tokens(0, 0), 0],
  ])('counts %s', (_what, model, usage, expected) => {
    expect(priceOf(model, usage)).toBeCloseTo(expected, 10);
  });

  test.each([
    'llama3.2',
    'gpt-4',
    'gpt-4o-audio-preview',
    'gpt-4o-2024',
    'claude-9',
    '',
    'constructor',
  ])('of a model that is not in the table is unknown: %j', (model) => {
    expect(priceOf(model, tokens(1, 1))).toBeNull();
  });
});

describe('the price table', () => {
  test.each(Object.entries(prices))('says where and when %s was read', (_model, row) => {
    expect(row.source).toMatch(/^https:\/\//u);
    expect(row.readAt).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(Number.isNaN(Date.parse(row.readAt))).toBe(false);
  });

  test.each(Object.entries(prices))('has sane figures for %s', (_model, row) => {
    expect(row.inputUsdPerMillion).toBeGreaterThan(0);
    expect(row.outputUsdPerMillion).toBeGreaterThan(row.inputUsdPerMillion);
    expect(row.cachedInputUsdPerMillion).toBeLessThan(row.inputUsdPerMillion);
  });
});

import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

it('models without prefill are names with commas between', () => {
  expect(readConfig({}).modelsWithoutPrefill).toEqual([]);
  const names = { MODELS_WITHOUT_PREFILL: ' claude-opus-*, gemini-3.8-pro,' };
  expect(readConfig(names).modelsWithoutPrefill).toEqual(['claude-opus-*', 'gemini-3.8-pro']);
});

it('what makes no sense is refused and named', () => {
  expect(() => readConfig({ PORT: 'many', SEED: 'x' })).toThrow(/PORT.*SEED/);
});

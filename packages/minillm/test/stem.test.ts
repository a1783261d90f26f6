import { describe, expect, it } from 'vitest';
import { stem } from '../src/stem.ts';

describe('stem', () => {
  it.each([
    ['disjuntor', 'disjuntores'],
    ['regiao', 'regioes'],
    ['local', 'locais'],
    ['disponivel', 'disponiveis'],
    ['token', 'tokens'],
    ['imagem', 'imagens'],
    ['custo', 'custos'],
    ['custo', 'custar'],
    ['caiu', 'cair'],
    ['testar', 'testando'],
  ])('treats %s and %s alike', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['v1', 'p95', 'ttl', 'k6', '99.99'])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});

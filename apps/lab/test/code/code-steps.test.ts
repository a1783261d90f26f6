import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { codeSteps } from '../../src/code/code-steps.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const steps = codeSteps(root);

test('the three steps of the course, from the real roots', () => {
  expect(steps.map(({ from, to }) => `${from}-${to}`)).toEqual(['v1-v2', 'v2-v3', 'v3-v4']);
  for (const { toPath, lines } of steps) {
    const newer = lines.filter(({ change }) => change !== 'removed').map(({ text }) => text);
    expect(`${newer.join('\n')}\n`).toBe(readFileSync(join(root, toPath), 'utf8'));
  }
});

test('every import that a version adds says what it brings, and where that is', () => {
  for (const { lines } of steps) {
    const imports = lines.filter(({ change, text }) => change === 'added' && /^import /.test(text));
    for (const { text, brings } of imports) {
      expect(brings?.promise, text).toMatch(/^\p{Lu}.*[.?!]$/u);
      expect(existsSync(join(root, brings?.path ?? '')), text).toBe(true);
    }
  }
});

test('so does the line that uses it, and no other', () => {
  const [toV2] = steps;
  const bringsOf = (pattern: RegExp) =>
    toV2?.lines.find(({ change, text }) => change === 'added' && pattern.test(text))?.brings;
  expect(bringsOf(/^ {2}circuitBreaker\(\)/)?.path).toBe(
    'packages/chat-core/src/layers/circuit-breaker.ts',
  );
  expect(bringsOf(/resilient\(anthropic/)?.promise).toContain('Claude');
  expect(bringsOf(/^const parts/)).toBeUndefined();
  expect(toV2?.lines.every(({ change, brings }) => change === 'added' || !brings)).toBe(true);
});

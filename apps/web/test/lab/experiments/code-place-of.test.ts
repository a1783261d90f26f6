import { expect, it } from 'vitest';
import { codePlaceOf } from '../../../src/lab/experiments/code-place-of.ts';

it('leads to the step that a composition root is part of, and nowhere for other files', () => {
  expect(codePlaceOf('apps/v3-enterprise/src/main.ts')).toBe('/codigo/v3');
  expect(codePlaceOf('apps/v1-mvp/src/main.ts')).toBe('/codigo/v2');
  expect(codePlaceOf('apps/v3-enterprise/src/config.ts')).toBeUndefined();
  expect(codePlaceOf('packages/chat-core/src/layers/retry.ts')).toBeUndefined();
});

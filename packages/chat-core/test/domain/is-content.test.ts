import { expect, test } from 'vitest';
import { isContent } from '../../src/domain/is-content.ts';
import { cacheStep, finish, text, toolCall } from '../events.ts';

test.each([
  [text('Oi'), true],
  [toolCall('{'), true],
  [cacheStep('miss'), false],
  [finish(), false],
])('a piece of the answer is what cannot be taken back: %j', (event, expected) => {
  expect(isContent(event)).toBe(expected);
});

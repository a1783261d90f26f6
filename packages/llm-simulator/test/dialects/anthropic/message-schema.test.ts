import type Anthropic from '@anthropic-ai/sdk';
import { expect, expectTypeOf, it } from 'vitest';
import { messageSchema } from '../../../src/dialects/anthropic/message-schema.ts';

it('takes every parameter of the official SDK', () => {
  type OfSdk = keyof Anthropic.MessageCreateParamsNonStreaming;
  expectTypeOf<OfSdk>().toExtend<keyof typeof messageSchema.shape>();
});

it('and refuses what Anthropic does not know', () => {
  const good = { model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'oi' }] };
  expect(messageSchema.safeParse(good).success).toBe(true);
  expect(messageSchema.safeParse({ ...good, max_completion_tokens: 1 }).success).toBe(false);
});

import type OpenAI from 'openai';
import { expectTypeOf, it } from 'vitest';
import type { knownParameters } from '../../../src/dialects/openai/known-parameters.ts';

it('are those of the official SDK, no more and no fewer', () => {
  type OfSdk = keyof OpenAI.ChatCompletionCreateParamsNonStreaming;
  expectTypeOf<(typeof knownParameters)[number]>().toEqualTypeOf<OfSdk>();
});

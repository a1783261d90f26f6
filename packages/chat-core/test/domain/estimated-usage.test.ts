import { expect, test } from 'vitest';
import { estimatedUsage } from '../../src/domain/estimated-usage.ts';
import { aRequest } from '../a-request.ts';

test('counts the whole prompt and the answer so far, and says that it guessed', async () => {
  const request = aRequest({
    messages: [
      { role: 'system', content: 'abc' },
      { role: 'user', content: 'defg' },
    ],
  });
  const usage = await estimatedUsage(request, 'answer', async (text) => text.length);
  expect(usage).toEqual({ inputTokens: 'abc\ndefg'.length, outputTokens: 6, source: 'estimated' });
});

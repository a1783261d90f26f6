import { expect, it } from 'vitest';
import { serve } from './support/serve.ts';

type Call = readonly [path: string, headers: Record<string, string>, body: object];

const messages = [{ role: 'user', content: 'oi' }];
const model = 'any-model';
const calls: readonly Call[] = [
  ['/v1/chat/completions', { authorization: 'Bearer sk-test' }, { model, stream: true, messages }],
  [
    '/v1/messages',
    { 'x-api-key': 'sk-test', 'anthropic-version': '2023-06-01' },
    { model, stream: true, messages, max_tokens: 100 },
  ],
  [
    `/v1/models/${model}:streamGenerateContent?alt=sse`,
    { 'x-goog-api-key': 'test' },
    { contents: [{ parts: [{ text: 'oi' }] }] },
  ],
  ['/compatible/v1/chat/completions', {}, { model, stream: true, messages }],
];

/** The statuses and, their times masked, the bytes of thirty calls, of which some fail by chance. */
async function transcript(seed: number, [path, own, body]: Call): Promise<readonly string[]> {
  const { simulator, url } = await serve({ seed });
  simulator.faults.set([
    { id: 'mixed', fault: { kind: 'status', status: 503 }, probability: 0.4 },
    { id: 'cuts', fault: { kind: 'eof', token: 2 }, probability: 0.3 },
  ]);
  const seen: string[] = [];
  for (let call = 0; call < 30; call += 1) {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...own },
      body: JSON.stringify(body),
    });
    const id = response.headers.get('x-request-id') ?? response.headers.get('request-id');
    const text = (await response.text()).replaceAll(/"created":\d+/g, '"created":0');
    seen.push(`${response.status} ${id} ${text}`);
  }
  return seen;
}

it.each(calls)('%s: the same seed gives the same answers, ids and faults', async (...call) => {
  const first = await transcript(7, call);
  expect(await transcript(7, call)).toEqual(first);
  expect(await transcript(8, call)).not.toEqual(first);
  expect(new Set(first.map((line) => line.slice(0, 3)))).toEqual(new Set(['200', '503']));
});

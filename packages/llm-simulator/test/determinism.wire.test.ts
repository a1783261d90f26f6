import { expect, it } from 'vitest';
import { serve } from './support/serve.ts';

const body = JSON.stringify({
  model: 'gpt-5.2-mini',
  stream: true,
  messages: [{ role: 'user', content: 'oi' }],
});

/** The statuses and, their times masked, the bytes of thirty calls, of which some fail by chance. */
async function transcript(seed: number): Promise<readonly string[]> {
  const { simulator, url } = await serve({ seed });
  simulator.faults.set([
    { id: 'mixed', fault: { kind: 'status', status: 503 }, probability: 0.4 },
    { id: 'cuts', fault: { kind: 'eof', token: 2 }, probability: 0.3 },
  ]);
  const seen: string[] = [];
  for (let call = 0; call < 30; call += 1) {
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
      body,
    });
    const id = response.headers.get('x-request-id');
    const text = (await response.text()).replaceAll(/"created":\d+/g, '"created":0');
    seen.push(`${response.status} ${id} ${text}`);
  }
  return seen;
}

it('the same seed gives the same answers, ids and faults; another seed others', async () => {
  const first = await transcript(7);
  expect(await transcript(7)).toEqual(first);
  expect(await transcript(8)).not.toEqual(first);
  expect(new Set(first.map((line) => line.slice(0, 3)))).toEqual(new Set(['200', '503']));
});

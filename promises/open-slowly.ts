import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Client } from './client.ts';

/** Asks for a streamed completion as a program would, and does not read what comes. */
export const openSlowly = async (
  { url, token }: Client,
  text: string,
): Promise<{ readonly leave: () => void }> => {
  const messages = [{ role: 'user', content: text }];
  const asking = request(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  asking.end(JSON.stringify({ model: 'evolua', stream: true, messages }));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
  response.on('error', () => undefined);
  return { leave: () => void response.destroy() };
};

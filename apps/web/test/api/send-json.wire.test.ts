import { afterEach, expect, it } from 'vitest';
import { problemOf } from '../../src/api/problem-of.ts';
import { sendJson } from '../../src/api/send-json.ts';
import { loopback } from '../support/loopback.ts';

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

const serve = async (status: number, body: string, type = 'application/json') => {
  const seen: { method?: string; type?: string; body: string }[] = [];
  const server = await loopback((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      seen.push({ method: request.method, type: request.headers['content-type'], body: text });
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  close = server.close;
  return { url: server.url, seen };
};
const problemFrom = (sent: Promise<unknown>) =>
  sent.then(
    () => undefined,
    (error) => problemOf(error, true),
  );

it('sends and reads JSON', async () => {
  const { url, seen } = await serve(200, '{"id":"a"}');
  await expect(sendJson(url, { method: 'PATCH', body: { title: 'á' } })).resolves.toEqual({
    id: 'a',
  });
  expect(seen).toEqual([{ method: 'PATCH', type: 'application/json', body: '{"title":"á"}' }]);
});

it('says JSON even where a change has no body', async () => {
  const { url, seen } = await serve(204, '');
  await expect(sendJson(url, { method: 'DELETE' })).resolves.toBeUndefined();
  expect(seen[0]?.type).toBe('application/json');
});

it('rejects with the problem of the server', async () => {
  const problem = { code: 'email_taken', title: 'Já existe.', detail: 'Entre.', field: 'email' };
  const { url } = await serve(409, JSON.stringify(problem), 'application/problem+json');
  await expect(problemFrom(sendJson(url))).resolves.toEqual(problem);
});

it('does not show the page of whatever stands between', async () => {
  const { url } = await serve(502, '<h1>Bad gateway</h1>', 'text/html');
  await expect(problemFrom(sendJson(url))).resolves.toMatchObject({ code: 'unreadable' });
});

it('tells a silent server from a lost network', async () => {
  const { url } = await serve(200, '{}');
  await close?.();
  close = undefined;
  const error = await sendJson(url).catch((thrown: unknown) => thrown);
  expect(problemOf(error, true).code).toBe('unreachable');
  expect(problemOf(error, false).code).toBe('offline');
});

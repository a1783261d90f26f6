import { once } from 'node:events';
import { request as send } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { until } from '../until.ts';
import { balanced } from './balanced.ts';
import { standInInstance } from './stand-in-instance.ts';

describe('how much an instance has under way', () => {
  async function alone() {
    const first = await standInInstance('v2-1');
    const { balancer, ...rest } = await balanced(first);
    const has = (count: number) =>
      until(`${count} in flight`, () => balancer.inFlight('v2-1') === count);
    return { first, has, ...rest };
  }

  test('an answer counts to its end, a cut one too, and one whose reader leaves', async () => {
    const { first, has, ask } = await alone();
    const leave = new AbortController();
    const begun = [await ask('/stream'), await ask('/stream', { signal: leave.signal })];
    const cut = await ask('/stream');
    await has(3);
    first.streams[0]?.end();
    await begun[0]?.text();
    await has(2);
    leave.abort();
    await has(1);
    first.crash();
    await expect(cut.text()).rejects.toThrow();
    await has(0);
  });

  test('one that nobody can be found for leaves nothing behind', async () => {
    const { first, has, ask } = await alone();
    first.crash();
    expect((await ask('/')).status).toBe(503);
    await has(0);
  });

  test('one that is answered before it was heard to its end is over with the answer', async () => {
    const { first, has, port } = await alone();
    const asking = send({ port, host: '127.0.0.1', method: 'POST', path: '/stream' });
    asking.on('error', () => {});
    onTestFinished(() => void asking.destroy());
    asking.write('one');
    const [response] = await once(asking, 'response');
    await has(1);
    response.resume();
    first.streams[0]?.end('enough');
    await has(0);
  });

  test('a WebSocket counts until it is closed, by whichever end', async () => {
    const { first, has, port } = await alone();
    const open = async () => {
      const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
      const asking = send({ port, host: '127.0.0.1', path: '/ws', headers }).end();
      const [, socket] = await once(asking, 'upgrade');
      socket.on('error', () => {});
      return socket;
    };
    const mine = await open();
    await open();
    await has(2);
    mine.destroy();
    await has(1);
    first.upgraded[1]?.destroy();
    await has(0);
  });
});

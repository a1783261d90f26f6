import { once } from 'node:events';
import { request as send } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { until } from '../until.ts';
import { balanced } from './balanced.ts';
import { standInInstance } from './stand-in-instance.ts';

async function two() {
  const [first, second] = [await standInInstance('v2-1'), await standInInstance('v2-2')];
  return { first, second, ...(await balanced(first, second)) };
}

describe('who gets a request', () => {
  test('the instances take turns, and the answer tells whose it is', async () => {
    const { servedBy } = await two();
    const who = [await servedBy(), await servedBy(), await servedBy(), await servedBy()];
    expect(who.filter((name) => name === 'v2-1')).toHaveLength(2);
    expect(who.filter((name) => name === 'v2-2')).toHaveLength(2);
  });

  test('one that says that it is not ready gets none until it says that it is', async () => {
    const { first, servedBy, balancer, news } = await two();
    first.be({ ready: false });
    await until('it is out', () => balancer.ready().join() === 'v2-2');
    expect([await servedBy(), await servedBy()]).toEqual(['v2-2', 'v2-2']);
    first.be({ ready: true });
    await until('it is back', () => balancer.ready().length === 2);
    expect(news).toEqual(['Balanceador da V2: v2-1 saiu.', 'Balanceador da V2: v2-1 voltou.']);
  });

  test('one that leaves gets none from that moment on, and ends what it has', async () => {
    const { first, servedBy, ask } = await two();
    const begun = await Promise.all([ask('/stream'), ask('/stream')]);
    first.be({ leaving: true });
    expect([await servedBy(), await servedBy(), await servedBy()]).toEqual(Array(3).fill('v2-2'));
    first.streams[0]?.end('the end');
    const index = begun.findIndex(({ headers }) => headers.get('x-evolua-served-by') === 'v2-1');
    expect(await begun[index]?.text()).toBe('the end');
  });

  test('one that can’t be connected is passed over at once, body and all', async () => {
    const { first, second, ask, balancer } = await two();
    first.crash();
    for (const body of ['one', 'two', 'three']) {
      const response = await ask('/', { method: 'POST', body });
      expect(response.headers.get('x-evolua-served-by')).toBe('v2-2');
    }
    expect(second.heard.map(({ body }) => body)).toEqual(['one', 'two', 'three']);
    expect(balancer.ready()).toEqual(['v2-2']);
    await first.comeBack();
    await until('it is back', () => balancer.ready().length === 2);
  });

  test('when nobody is ready, whoever asks is told so in Portuguese, and when to return', async () => {
    const { first, second, ask, balancer } = await two();
    first.crash();
    second.be({ ready: false });
    await until('nobody is left', () => balancer.ready().length === 0);
    const response = await ask('/v1/chat', { method: 'POST', body: 'x'.repeat(100_000) });
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({
      code: 'no_instance_ready',
      title: 'Nenhuma instância pronta',
      status: 503,
    });
  });

  test('the region nearest to the client comes first, the other when it is out', async () => {
    const us = await standInInstance('v4-us', 'us-east-1');
    const sa = await standInInstance('v4-sa', 'sa-east-1');
    const { servedBy } = await balanced(us, sa);
    const near = { headers: { 'X-Evolua-Region': 'sa-east-1' } };
    expect([await servedBy(near), await servedBy(near)]).toEqual(['v4-sa', 'v4-sa']);
    sa.crash();
    expect([await servedBy(near), await servedBy(near)]).toEqual(['v4-us', 'v4-us']);
    await sa.comeBack();
    await until('it is near again', async () => (await servedBy(near)) === 'v4-sa');
    const nobodyKnows = { headers: { 'X-Evolua-Region': 'mars-1' } };
    const who = new Set([await servedBy(nobodyKnows), await servedBy(nobodyKnows)]);
    expect(who.size).toBe(2);
  });
});

describe('what passes', () => {
  test('the request as it is, but for what the balancer alone knows', async () => {
    const first = await standInInstance('v2-1');
    const { ask, port } = await balanced(first);
    const response = await ask('/a/b?c=d&e=%20', {
      method: 'DELETE',
      body: 'why',
      headers: {
        Cookie: 'x=1',
        'X-Forwarded-For': '6.6.6.6',
        'X-Forwarded-Host': 'evil.example',
        Forwarded: 'for=6.6.6.6',
        'X-Real-IP': '6.6.6.6',
      },
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('x-of-its-own')).toBe('v2-1');
    expect(response.headers.get('x-evolua-served-by')).toBe('v2-1');
    const [{ request, body } = {}] = first.heard;
    expect({ method: request?.method, url: request?.url, body }).toEqual({
      method: 'DELETE',
      url: '/a/b?c=d&e=%20',
      body: 'why',
    });
    expect(request?.headers).toMatchObject({
      host: `127.0.0.1:${port}`,
      cookie: 'x=1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${port}`,
    });
    expect(request?.headers).not.toHaveProperty('forwarded');
    expect(request?.headers).not.toHaveProperty('x-real-ip');
  });

  test('connections to an instance are kept', async () => {
    const first = await standInInstance('v2-1');
    const { servedBy } = await balanced(first);
    await servedBy();
    const [kept] = first.heard.map(({ request }) => request.socket);
    for (let more = 0; more < 3; more += 1) await servedBy();
    expect(first.heard.every(({ request }) => request.socket === kept)).toBe(true);
  });

  test('a kept connection that dies under a GET costs nothing; a POST is not said again', async () => {
    const { first, second, ask, servedBy } = await two();
    const who = [await servedBy(), await servedBy()];
    expect(who.sort()).toEqual(['v2-1', 'v2-2']);
    first.be({ deaf: true });
    expect([await servedBy(), await servedBy()]).toEqual(['v2-2', 'v2-2']);
    const post = () => ask('/', { method: 'POST', body: 'pay' }).then(({ status }) => status);
    expect([await post(), await post()].sort()).toEqual([201, 502]);
    expect(second.heard.filter(({ body }) => body === 'pay')).toHaveLength(1);
  });

  test('each piece of a stream at once, from its headers on', async () => {
    const first = await standInInstance('v2-1');
    const { ask } = await balanced(first);
    const response = await ask('/stream');
    const reader = response.body?.getReader();
    for (const piece of ['one', 'two']) {
      first.streams[0]?.write(piece);
      expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(piece);
    }
    first.streams[0]?.end();
    expect((await reader?.read())?.done).toBe(true);
  });

  test('a body without a length, whatever the method', async () => {
    const first = await standInInstance('v2-1');
    const { port } = await balanced(first);
    const headers = { 'Transfer-Encoding': 'chunked' };
    const asking = send({ port, host: '127.0.0.1', method: 'DELETE', path: '/', headers });
    asking.end('why');
    const [response] = await once(asking, 'response');
    response.resume();
    expect(first.heard.map(({ body }) => body)).toEqual(['why']);
  });

  test('each piece of a body at once', async () => {
    const first = await standInInstance('v2-1');
    const { port } = await balanced(first);
    const asking = send({ port, host: '127.0.0.1', method: 'POST', path: '/stream' });
    asking.on('error', () => {});
    onTestFinished(() => void asking.destroy());
    asking.write('one');
    await until('the instance hears of it', () => first.heard.length === 1);
    const [piece] = await once(first.heard[0]?.request ?? asking, 'data');
    expect(String(piece)).toBe('one');
  });

  test('a client’s leaving reaches the instance', async () => {
    const first = await standInInstance('v2-1');
    const { ask } = await balanced(first);
    const leave = new AbortController();
    await ask('/stream', { signal: leave.signal });
    const [stream] = first.streams;
    leave.abort();
    await until('it is told', () => stream?.destroyed === true);
  });

  test('an instance that dies in the middle leaves no answer that looks whole', async () => {
    const first = await standInInstance('v2-1');
    const { ask, port } = await balanced(first);
    const response = await ask('/stream');
    first.streams[0]?.write('half');
    const reader = response.body?.getReader();
    await reader?.read();
    const old = connect(port, '127.0.0.1');
    let error = '';
    old.on('error', ({ code }: NodeJS.ErrnoException) => {
      error = code ?? '';
    });
    old.write('GET /stream HTTP/1.0\r\n\r\n');
    await once(old, 'data');
    first.crash();
    await expect(reader?.read()).rejects.toThrow('terminated');
    await until('where only the end tells the length, it is a reset', () => error === 'ECONNRESET');
  });

  test('an instance that dies before it answers is a 502, and a POST is not said twice', async () => {
    const { first, second, ask } = await two();
    second.be({ leaving: true });
    const asked = ask('/silence', { method: 'POST', body: 'pay' });
    await until('it is heard', () => first.heard.length === 1);
    second.be({ leaving: false });
    first.crash();
    const response = await asked;
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'instance_lost' });
    expect(second.heard).toEqual([]);
  });

  test('a WebSocket, both ways, until either end closes it', async () => {
    const { first, second, port } = await two();
    const open = () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(
        'GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
          'Sec-WebSocket-Key: k\r\n\r\nfirst',
      );
      const seen = { text: '', closed: false };
      socket.on('data', (chunk) => {
        seen.text = `${seen.text}${chunk}`;
      });
      socket.on('close', () => {
        seen.closed = true;
      });
      onTestFinished(() => void socket.destroy());
      return { socket, seen };
    };
    second.be({ leaving: true });
    const { socket, seen } = open();
    await until('the echo', () => seen.text.endsWith('\r\n\r\nfirst'));
    expect(seen.text).toMatch(/^HTTP\/1\.1 101 .*X-Evolua-Served-By: v2-1\r\n.*Accept: yes/s);
    expect(first.heard[0]?.request.headers).toMatchObject({
      host: 'localhost',
      upgrade: 'websocket',
      'x-forwarded-for': '127.0.0.1',
    });
    socket.write(' second');
    await until('the next echo', () => seen.text.endsWith('first second'));
    socket.resetAndDestroy();
    await until('the instance is told', () => first.upgraded[0]?.destroyed === true);
    const { seen: other } = open();
    await until('another', () => other.text.endsWith('first'));
    first.crash();
    await until('the client is told', () => other.closed);
    const { seen: refused } = open();
    await until('nobody is left', () => refused.closed);
    expect(refused.text).toMatch(/^HTTP\/1\.1 503 .*no_instance_ready/s);
  });
});

test('a closed balancer leaves no connection', async () => {
  const { first, second, ask, balancer, url, servedBy } = await two();
  await Promise.all([servedBy(), servedBy(), servedBy(), servedBy()]);
  const streams = [await ask('/stream'), await ask('/stream')];
  await balancer.close();
  await Promise.all(streams.map((response) => expect(response.text()).rejects.toThrow()));
  await until('the instances are left alone', () => first.sockets.size + second.sockets.size === 0);
  await expect(fetch(url)).rejects.toThrow();
});

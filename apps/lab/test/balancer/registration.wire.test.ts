import { describe, expect, test } from 'vitest';
import { until } from '../until.ts';
import { balanced } from './balanced.ts';
import { standInInstance } from './stand-in-instance.ts';

describe('instances that come and go', () => {
  test('one that is registered gets its share at once, one that is not is left alone', async () => {
    const second = await standInInstance('v2-2');
    const first = await standInInstance('v2-1');
    const { balancer, servedBy, news } = await balanced(first, second);
    const third = await standInInstance('v2-3');
    expect([await servedBy(), await servedBy(), await servedBy()]).not.toContain('v2-3');
    await balancer.register(third);
    expect([await servedBy(), await servedBy(), await servedBy()]).toContain('v2-3');
    balancer.deregister('v2-3');
    balancer.deregister('v2-1');
    second.be({ ready: false });
    await until('nobody asks those two', () => balancer.ready().length === 0);
    expect(balancer.isRegistered('v2-2')).toBe(true);
    expect(balancer.isRegistered('v2-3')).toBe(false);
    expect(news).toEqual(['Balanceador da V2: v2-2 saiu.']);
  });

  test('no request is lost while one comes and goes under a crowd', async () => {
    const first = await standInInstance('v2-1');
    const { balancer, ask } = await balanced(first, await standInInstance('v2-2'));
    const third = await standInInstance('v2-3');
    const seen: string[] = [];
    let asking = true;
    const people = Array.from({ length: 8 }, async () => {
      while (asking) {
        const response = await ask('/', { method: 'POST', body: 'x' });
        seen.push(response.ok ? await response.text() : String(response.status));
      }
    });
    for (let round = 0; round < 3; round += 1) {
      await balancer.register(third);
      const before = seen.length;
      await until('it has had its share', () => seen.slice(before).includes('v2-3'));
      balancer.deregister('v2-3');
      await until('it has ended what it had', () => balancer.inFlight('v2-3') === 0);
    }
    asking = false;
    await Promise.all(people);
    expect(new Set(seen)).toEqual(new Set(['v2-1', 'v2-2', 'v2-3']));
  });

  test('what one that is taken out has under way goes on to its end, and still counts', async () => {
    const first = await standInInstance('v2-1');
    const { balancer, ask } = await balanced(first);
    const begun = await ask('/stream');
    balancer.deregister('v2-1');
    expect((await ask('/')).status).toBe(503);
    expect(balancer.inFlight('v2-1')).toBe(1);
    first.streams[0]?.end('the end');
    expect(await begun.text()).toBe('the end');
    await until('it is free', () => balancer.inFlight('v2-1') === 0);
  });
});

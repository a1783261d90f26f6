import { onTestFinished } from 'vitest';
import { createBalancer } from '../../src/balancer/create-balancer.ts';
import { freePort } from '../../src/ports/free-port.ts';
import type { StandInInstance } from './stand-in-instance.ts';

/** A balancer in front of these instances, closed with the test. */
export async function balanced(...targets: readonly StandInInstance[]) {
  const port = await freePort();
  const news: string[] = [];
  const log = (sentence: string) => void news.push(sentence);
  const balancer = createBalancer({ versionId: 'v2', port, targets, log });
  await balancer.open();
  onTestFinished(() => balancer.close());
  const url = `http://127.0.0.1:${port}`;
  const ask = (path = '/', init?: RequestInit) => fetch(`${url}${path}`, init);
  const servedBy = async (init?: RequestInit) => {
    const response = await ask('/', init);
    await response.text();
    return response.headers.get('x-evolua-served-by');
  };
  return { port, url, news, balancer, ask, servedBy };
}

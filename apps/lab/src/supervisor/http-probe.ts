import { get } from 'node:http';
import type { Probe } from './probe.ts';

/** Answers when the URL does, in time, with a 2xx or 3xx status. */
export function httpProbe(url: string, timeoutMs = 1_000): Probe {
  return () =>
    new Promise((resolve) => {
      const request = get(url, { agent: false, timeout: timeoutMs }, (response) => {
        response.resume();
        resolve((response.statusCode ?? 500) < 400);
      });
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve(false));
    });
}

import exec from 'k6/execution';
import http from 'k6/http';
import { metrics } from './metrics.ts';
import type { settings } from './settings.ts';

const SECOND_MS = 1_000;
const CREATED = 201;
const DONE = 204;

/** Breaks what the plan breaks, or repairs it, by the laboratory; and marks the moment. */
export const changeFault = ({ plan, labUrl, labKey }: typeof settings, broken: boolean): void => {
  const { fault, phases } = plan;
  if (fault === undefined) return;
  const seconds = phases.find(({ name }) => name === fault.phase)?.seconds ?? 0;
  const url = `${labUrl}/api/falhas/${fault.id}`;
  const headers = {
    authorization: `Bearer ${labKey}`,
    origin: labUrl,
    'content-type': 'application/json',
  };
  const { status } = broken
    ? // Should nobody repair it, it ends by itself.
      http.post(url, JSON.stringify({ durationMs: seconds * SECOND_MS + SECOND_MS }), { headers })
    : http.del(url, null, { headers });
  if (status !== (broken ? CREATED : DONE)) {
    exec.test.abort(`o laboratório não fez a falha ${fault.id}: HTTP ${status}`);
  }
  metrics.fault.add(broken ? 1 : 0);
};

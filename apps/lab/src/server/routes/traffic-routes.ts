import { z } from 'zod';
import { perSecondMax } from '../../traffic/per-second-max.ts';
import { requireKey } from '../guards/require-key.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { readBody } from '../problems/read-body.ts';

const settings = z.strictObject({
  on: z.boolean(),
  perSecond: z.int().min(1).max(perSecondMax),
});

/** The background traffic's switch and pace. */
export function trafficRoutes(app: LabApp, { traffic, key }: LabParts, hub: LiveHub): void {
  app.put('/api/trafego', requireKey(key), async (c) => {
    traffic.set(await readBody(c, settings));
    hub.touch('traffic');
    return c.json(traffic.settings());
  });
}

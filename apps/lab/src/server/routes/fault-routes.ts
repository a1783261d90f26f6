import { z } from 'zod';
import { requireKey } from '../guards/require-key.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import { readBody } from '../problems/read-body.ts';
import { versionsField } from './versions-field.ts';

/** Which intensities and durations a fault knows, its desk tells. */
const order = z.strictObject({
  intensity: z.number().optional(),
  durationMs: z.int().positive().optional(),
  versions: versionsField,
});

/** To break, and to repair. */
export function faultRoutes(app: LabApp, { faults, key }: LabParts): void {
  const withKey = requireKey(key);
  app.post('/api/falhas/:id', withKey, async (c) => {
    const active = await faults.inject(c.req.param('id'), await readBody(c, order));
    return c.json(active, 201);
  });
  app.delete('/api/falhas/:id', withKey, async (c) => {
    await faults.repair(c.req.param('id'));
    return c.body(null, 204);
  });
  app.delete('/api/falhas', withKey, async (c) => {
    await faults.repairAll();
    return c.body(null, 204);
  });
}

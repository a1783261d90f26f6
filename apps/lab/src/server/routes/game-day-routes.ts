import { z } from 'zod';
import { requireKey } from '../guards/require-key.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import { readBody } from '../problems/read-body.ts';
import { versionsField } from './versions-field.ts';

const roundsMax = 20;
const order = z.strictObject({
  seed: z.int().nonnegative(),
  versions: versionsField,
  rounds: z.int().min(1).max(roundsMax).optional(),
});

/** The game day; nothing where none was ever played. */
export function gameDayRoutes(app: LabApp, { gameDays, key }: LabParts): void {
  const withKey = requireKey(key);
  app.get('/api/dia-de-jogo', (c) => {
    const view = gameDays.view();
    return view === undefined ? c.body(null, 204) : c.json(view);
  });
  app.post('/api/dia-de-jogo', withKey, async (c) =>
    c.json(gameDays.start(await readBody(c, order)), 202),
  );
  app.delete('/api/dia-de-jogo', withKey, async (c) => {
    await gameDays.stop();
    return c.body(null, 204);
  });
}

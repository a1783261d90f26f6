import { z } from '@hono/zod-openapi';

const WAIT_MS_MAX = 600_000;
const waitMs = z.number().min(0).max(WAIT_MS_MAX);

export const paceSchema = z
  .strictObject({
    timeToFirstTokenMs: waitMs,
    timeToFirstTokenJitterMs: waitMs,
    tokenGapMs: waitMs,
    tokenGapJitterMs: waitMs,
  })
  .openapi('Ritmo');

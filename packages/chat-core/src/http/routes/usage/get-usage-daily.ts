import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { timeZone } from '../../schemas/time-zone.ts';
import { usageTotalSchema } from '../../schemas/usage-total.ts';

const DAYS_MAX = 90;

const query = z.strictObject({
  days: z.coerce.number().int().min(1).max(DAYS_MAX).default(30),
  timeZone: timeZone().default('America/Sao_Paulo'),
});

const dailyUsage = usageTotalSchema.extend({
  day: z.iso.date().openapi({ description: 'No fuso pedido.' }),
  provider: z.string(),
});

export const getUsageDaily = (app: App, { calls, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/usage/daily',
      operationId: 'listDailyUsage',
      tags: ['Uso'],
      summary: 'Soma as próprias chamadas por dia e provedor, do dia mais recente ao mais antigo',
      ...owned,
      request: { query },
      responses: {
        200: jsonContent(z.object({ items: z.array(dailyUsage) }), 'Os dias em que houve uso'),
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const { account } = c.get('principal');
      const items = await calls.daily(account.id, c.req.valid('query'));
      return c.json({ items: [...items] }, 200);
    },
  );

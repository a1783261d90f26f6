import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AdminParts } from '../admin-parts.ts';
import { jsonContent } from '../schemas/json-content.ts';
import { paceSchema } from '../schemas/pace-schema.ts';
import { problemContent } from '../schemas/problem-content.ts';

const tags = ['Simulador'];

const healthSchema = z.object({
  status: z.literal('ok'),
  uptimeSeconds: z.number(),
  dialects: z.array(z.string()),
  rules: z.int(),
  running: z.int(),
});

/** Health, the pace of the answers, and back to the start. */
export function addSystemRoutes(app: OpenAPIHono, parts: AdminParts): void {
  const { rules, journal, pace, reset, dialects, now } = parts;
  const startedAt = now();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/health',
      tags,
      summary: 'Se está de pé',
      responses: { 200: jsonContent(healthSchema, 'Está') },
    }),
    (context) =>
      context.json(
        {
          status: 'ok' as const,
          uptimeSeconds: Math.round((now() - startedAt) / 1_000),
          dialects: dialects.map(({ name }) => name),
          rules: rules.list().length,
          running: journal.counters().running,
        },
        200,
      ),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/pace',
      tags,
      summary: 'O ritmo das respostas',
      responses: { 200: jsonContent(paceSchema, 'O ritmo') },
    }),
    (context) => context.json(pace.get(), 200),
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/pace',
      tags,
      summary: 'Muda o ritmo das próximas respostas',
      request: { body: { required: true, ...jsonContent(paceSchema, 'O ritmo') } },
      responses: { 200: jsonContent(paceSchema, 'O ritmo'), 422: problemContent('Fora da faixa') },
    }),
    (context) => {
      pace.set(context.req.valid('json'));
      return context.json(pace.get(), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/reset',
      tags,
      summary: 'Regras, diário, contadores e ritmo como no início',
      responses: { 204: { description: 'Como no início' } },
    }),
    (context) => {
      reset();
      return context.body(null, 204);
    },
  );
}

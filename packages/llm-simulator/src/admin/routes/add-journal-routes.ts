import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { outcomes } from '../../journal/outcomes.ts';
import type { AdminParts } from '../admin-parts.ts';
import { countersSchema } from '../schemas/counters-schema.ts';
import { journalEntrySchema } from '../schemas/journal-entry-schema.ts';
import { jsonContent } from '../schemas/json-content.ts';
import { problemContent } from '../schemas/problem-content.ts';

const tags = ['Diário'];
const LIMIT_MAX = 1_000;
const LIMIT_DEFAULT = 100;
const name = z.string().max(200).optional();

const querySchema = z.strictObject({
  dialect: name,
  model: name,
  fault: name.openapi({ description: 'Uma falha do catálogo, ou "none": sem falha' }),
  outcome: z.enum(outcomes).optional(),
  correlationId: name,
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
});

/** Query and clear the journal, and read the counters. */
export function addJournalRoutes(app: OpenAPIHono, { journal }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/journal',
      tags,
      summary: 'As tentativas, da mais antiga à mais nova',
      description: 'Sem "after", as últimas; com ele, as primeiras depois desse número.',
      request: { query: querySchema },
      responses: {
        200: jsonContent(z.object({ entries: z.array(journalEntrySchema) }), 'As tentativas'),
        422: problemContent('Filtro que não existe'),
      },
    }),
    (context) => {
      const { limit, ...filter } = context.req.valid('query');
      const entries = journal.list(filter, limit).map((entry) => ({
        ...entry,
        faults: [...entry.faults],
      }));
      return context.json({ entries }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/journal',
      tags,
      summary: 'Esquece as tentativas e zera os contadores',
      responses: { 204: { description: 'Vazio' } },
    }),
    (context) => {
      journal.clear();
      return context.body(null, 204);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/counters',
      tags,
      summary: 'Somas desde o início ou desde a última limpeza',
      responses: { 200: jsonContent(countersSchema, 'Os contadores') },
    }),
    (context) => context.json(journal.counters(), 200),
  );
}

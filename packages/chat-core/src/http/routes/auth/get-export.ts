import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { exportOf } from './export-of.ts';

/** Written as it is read, so that its size costs no memory: to the types, just a response. */
const content: Record<string, { schema: z.ZodType }> = {
  'application/json': { schema: z.looseObject({}) },
};

export const getExport = (app: App, parts: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/auth/export',
      operationId: 'exportAccount',
      tags: ['Identidade'],
      summary: 'Baixa tudo o que o sistema guarda de você',
      ...parts.owned,
      request: { query: noQuery },
      responses: {
        200: { description: 'Conta, sessões, tokens, conversas e chamadas', content },
        ...problems('unauthenticated'),
      },
    }),
    async (c) => {
      const text = await exportOf(parts, c.get('principal'));
      const bytes = ReadableStream.from(text).pipeThrough(new TextEncoderStream());
      return c.body(bytes, 200, {
        'Content-Type': 'application/json',
        'Content-Disposition': 'attachment; filename="evolua-meus-dados.json"',
      });
    },
  );

import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { generationStatusSchema } from '../../schemas/generation-status.ts';
import { noQuery } from '../../schemas/no-query.ts';
import { pathId } from '../../schemas/path-id.ts';

export const postGenerationStop = (app: App, { chat, owned }: RouteParts) =>
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/chat/generations/{id}/stop',
      operationId: 'stopGeneration',
      tags: ['Chat'],
      summary: 'Para uma resposta de verdade, também no provedor',
      description:
        'Espera até 2 s pelo fim e diz em que estado ela ficou. Se a pergunta ainda não chegou, é ' +
        '404, e por um minuto vale o pedido: chegando, ela já começa parada.',
      ...owned,
      request: { query: noQuery, params: pathId('generation_not_found') },
      responses: {
        202: jsonContent(z.object({ status: generationStatusSchema }), 'Parada, ou já terminada'),
        ...problems('unauthenticated', 'generation_not_found', 'origin_refused'),
      },
    }),
    async (c) => {
      const status = await chat.stop(c.get('principal').account.id, c.req.valid('param').id);
      return c.json({ status }, 202);
    },
  );

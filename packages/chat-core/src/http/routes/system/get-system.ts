import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { noQuery } from '../../schemas/no-query.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/system',
  operationId: 'getSystem',
  tags: ['Sistema'],
  summary: 'Diz que versão é esta e de que é feita',
  security: [],
  request: { query: noQuery },
  responses: {
    200: jsonContent(
      z.object({
        version: z.string(),
        name: z.string(),
        environment: z.enum(['development', 'test', 'production']),
        providers: z.array(z.string()),
        model: z.string().openapi({ description: 'O modelo que responde por padrão.' }),
      }),
      'A versão',
    ),
    ...problems(),
  },
});

export const getSystem = (app: App, { version, environment, models }: RouteParts) => {
  const system = {
    version: version.id,
    name: version.name,
    environment,
    providers: [...new Set(models.map(({ provider }) => provider))],
    model: models[0]?.id ?? 'evolua',
  };
  return app.openapi(route, (c) => c.json(system, 200));
};

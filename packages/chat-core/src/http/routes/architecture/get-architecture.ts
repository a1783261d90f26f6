import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import type { RouteParts } from '../../route-parts.ts';
import { architectureModelSchema } from '../../schemas/architecture-model.ts';
import { createScreenReader } from '../screens/create-screen-reader.ts';
import { missingPage } from '../screens/missing-page.ts';
import { architectureResponse } from './architecture-response.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/chat/arquitetura',
  operationId: 'getArchitecture',
  tags: ['Sistema'],
  summary: 'As quatro arquiteturas: a página dos diagramas, ou o modelo de que são feitos',
  security: [],
  // No query is refused here: it is the page's own state.
  responses: {
    200: {
      description: 'A página; com Accept: application/json, o modelo',
      content: {
        'text/html': { schema: z.string() },
        'application/json': { schema: architectureModelSchema },
      },
    },
    304: { description: 'Não mudou desde o ETag dado' },
    ...problems(),
    503: {
      description: 'As telas ainda não foram construídas; o modelo vem assim mesmo',
      content: { 'text/html': { schema: z.string() } },
    },
  },
});

export const getArchitecture = (app: App, { screensFolder }: RouteParts) => {
  const read = screensFolder === undefined ? undefined : createScreenReader(screensFolder);
  const readPage = async () => read?.('/arquitetura.html');
  app.openapi(route, (c) => architectureResponse(c, readPage, () => c.html(missingPage, 503)));
};

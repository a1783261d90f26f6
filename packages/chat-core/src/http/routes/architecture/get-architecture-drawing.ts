import type { VersionId } from '@evolua/architecture/model/version-id';
import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../app.ts';
import { problems } from '../../openapi/problems.ts';
import { sendDrawing } from './send-drawing.ts';

const FILE = /^v[1-4]\.svg$/u;

const route = createRoute({
  method: 'get',
  path: '/v1/chat/arquitetura/{file}',
  operationId: 'getArchitectureDrawing',
  tags: ['Sistema'],
  summary: 'O desenho de uma versão, em SVG',
  security: [],
  request: {
    params: z.object({
      file: z
        .string()
        .refine((file) => FILE.test(file), { params: { refusal: 'route_not_found' } })
        .openapi({ enum: ['v1.svg', 'v2.svg', 'v3.svg', 'v4.svg'] }),
    }),
    query: z.strictObject({
      tema: z
        .enum(['claro', 'escuro'])
        .optional()
        .openapi({ description: 'Sem ele, o desenho segue o tema de quem o abre.' }),
    }),
  },
  responses: {
    200: { description: 'O desenho', content: { 'image/svg+xml': { schema: z.string() } } },
    304: { description: 'Não mudou desde o ETag dado' },
    ...problems('route_not_found'),
  },
});

/** To be added after the live route, whose address looks like a file's. */
export const getArchitectureDrawing = (app: App) =>
  app.openapi(route, (c) => {
    const version = c.req.valid('param').file.slice(0, 2) as VersionId;
    return sendDrawing(c, version, c.req.valid('query').tema);
  });

import { z } from '@hono/zod-openapi';

/** Server-sent events, as a route describes them. */
export const eventStreamContent = {
  'text/event-stream': {
    schema: z.string().openapi({
      example: 'id: 1\nevent: delta\ndata: {"text":"Olá"}\n\n',
      description:
        'Eventos start, route, delta, snapshot, done e error; o id é o número para retomar. Um ' +
        'snapshot troca todo o texto recebido, e o id dele vale mesmo que seja menor. Um ' +
        'comentário a cada 15 s de silêncio. Fim sem done nem error quer dizer: conecte de novo.',
    }),
  },
};

import { labRefusal } from '../../control/lab-refusal.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import type { SpanStore } from '../spans/create-span-store.ts';

/** The last requests of the laboratory, newest first, as waterfalls. */
export function requestRoutes(app: LabApp, { traffic }: LabParts, spans: SpanStore): void {
  app.get('/api/pedidos', (c) => c.json(traffic.traces().map(spans.join)));
  app.get('/api/pedidos/:id', (c) => {
    const request = traffic.traces().find(({ id }) => id === c.req.param('id'));
    if (request === undefined) throw unknownRequest();
    return c.json(spans.join(request));
  });
}

function unknownRequest(): Error {
  return labRefusal(404, 'unknown_request', {
    title: 'Pedido desconhecido',
    detail: 'O laboratório só guarda os últimos pedidos, e este não está entre eles.',
  });
}

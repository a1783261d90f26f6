import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { labRefusal } from '../../control/lab-refusal.ts';

/** Throws a LabRefusal, 413. */
export function limitBody(bytesMax: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytesMax,
    onError: () => {
      throw labRefusal(413, 'body_too_large', {
        title: 'Pedido grande demais',
        detail: `O corpo do pedido passa de ${bytesMax / 1_024} KB.`,
      });
    },
  });
}

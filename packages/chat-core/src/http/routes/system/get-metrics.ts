import type { App } from '../../app.ts';
import type { RouteParts } from '../../route-parts.ts';

/** For Prometheus; not a part of the contract for people, and so not in the document. */
export const getMetrics = (app: App, { metrics }: RouteParts) =>
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );

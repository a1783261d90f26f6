import type { App } from '../../app.ts';
import { documentOf } from '../../openapi/document-of.ts';
import type { RouteParts } from '../../route-parts.ts';

/** The contract as a document. To be added after all routes; generated once, when first asked. */
export const getOpenapi = (app: App, parts: RouteParts) => {
  let document: ReturnType<typeof documentOf> | undefined;
  return app.get('/openapi.json', (c) => {
    document ??= documentOf(app, parts);
    return c.json(document);
  });
};

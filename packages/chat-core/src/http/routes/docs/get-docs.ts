import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getMimeType } from 'hono/utils/mime';
import type { App } from '../../app.ts';
import type { RouteParts } from '../../route-parts.ts';
import { swaggerPage } from './swagger-page.ts';

/** The policy of all other pages, and one thing more: Swagger UI's icons are `data:` images. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";
const ONE_DAY = 'public, max-age=86400';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const files = {
  'swagger-ui.css': join(swagger, 'swagger-ui.css'),
  'swagger-ui-bundle.js': join(swagger, 'swagger-ui-bundle.js'),
  'favicon-32x32.png': join(swagger, 'favicon-32x32.png'),
  'start-swagger.js': fileURLToPath(new URL('start-swagger.js', import.meta.url)),
};

/** Swagger UI over `/openapi.json`, served from here: no script comes from outside. */
export const getDocs = (app: App, { version }: RouteParts) => {
  const page = swaggerPage(`Evolua ${version.id.toUpperCase()}`);
  app.get('/docs', (c) => {
    c.header('Content-Security-Policy', POLICY);
    return c.html(page);
  });
  for (const [name, path] of Object.entries(files)) {
    const type = getMimeType(name) ?? 'application/octet-stream';
    app.get(`/docs/${name}`, async (c) =>
      c.body(await readFile(path), 200, { 'Content-Type': type, 'Cache-Control': ONE_DAY }),
    );
  }
};

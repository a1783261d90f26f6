import type { Context } from 'hono';
import type { App } from '../../app.ts';
import { failureResponse } from '../../failures/failure-response.ts';
import type { RouteParts } from '../../route-parts.ts';
import { createScreenReader, type Screen } from './create-screen-reader.ts';
import { missingPage } from './missing-page.ts';

/** Under these, what is not found is not a screen. */
const NOT_SCREENS = /^\/(?:v1|docs|metrics|openapi\.json|assets)(?:\/|$)/u;
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * The screens, and their first page for every address that a browser navigates to. Built assets
 * carry a hash in their names and never change; everything else is asked for again each time.
 */
export const getScreens = (app: App, { screensFolder }: RouteParts) => {
  const read = screensFolder === undefined ? undefined : createScreenReader(screensFolder);
  app.get('*', async (c) => {
    const { path } = c.req;
    const file = path === '/' ? undefined : await read?.(path);
    if (file !== undefined) return send(c, file, path.startsWith('/assets/'));
    const navigates = path === '/' || c.req.header('accept')?.includes('text/html');
    if (NOT_SCREENS.test(path) || !navigates) {
      return failureResponse(c, { code: 'route_not_found' });
    }
    const first = await read?.('/index.html');
    return first === undefined ? c.html(missingPage, 503) : send(c, first, false);
  });
};

const send = (c: Context, { body, type, etag }: Screen, immutable: boolean) => {
  c.header('ETag', etag);
  c.header('Cache-Control', immutable ? IMMUTABLE : 'no-cache');
  const known = c.req.header('if-none-match')?.split(/\s*,\s*/u) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
};

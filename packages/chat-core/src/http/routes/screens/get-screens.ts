import type { App } from '../../app.ts';
import { failureResponse } from '../../failures/failure-response.ts';
import type { RouteParts } from '../../route-parts.ts';
import { createScreenReader } from './create-screen-reader.ts';
import { missingPage } from './missing-page.ts';
import { sendScreen } from './send-screen.ts';

/** Under these, what is not found is not a screen. */
const NOT_SCREENS = /^\/(?:v1|docs|metrics|openapi\.json|assets)(?:\/|$)/u;

/**
 * The screens, and their first page for every address that a browser navigates to. Only built
 * assets never change; everything else is asked for again each time.
 */
export const getScreens = (app: App, { screensFolder }: RouteParts) => {
  const read = screensFolder === undefined ? undefined : createScreenReader(screensFolder);
  app.get('*', async (c) => {
    const { path } = c.req;
    const file = path === '/' ? undefined : await read?.(path);
    if (file !== undefined) return sendScreen(c, file, path.startsWith('/assets/'));
    const navigates = path === '/' || c.req.header('accept')?.includes('text/html');
    if (NOT_SCREENS.test(path) || !navigates) {
      return failureResponse(c, { code: 'route_not_found' });
    }
    const first = await read?.('/index.html');
    return first === undefined ? c.html(missingPage, 503) : sendScreen(c, first);
  });
};

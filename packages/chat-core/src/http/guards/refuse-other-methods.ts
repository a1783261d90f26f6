import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../app-env.ts';
import { failureResponse } from '../failures/failure-response.ts';

/** To be called after all routes: a known path with another method is a 405 with `Allow`. */
export const refuseOtherMethods = (app: OpenAPIHono<AppEnv>): void => {
  const methodsByPath = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue;
    const methods = methodsByPath.get(path) ?? new Set();
    methods.add(method.toUpperCase());
    if (method.toUpperCase() === 'GET') methods.add('HEAD');
    methodsByPath.set(path, methods);
  }
  for (const [path, methods] of methodsByPath) {
    app.all(path, (c) => {
      c.header('Allow', [...methods].join(', '));
      return failureResponse(c, { code: 'method_not_allowed' });
    });
  }
};

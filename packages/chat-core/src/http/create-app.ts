import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from './app.ts';
import type { AppEnv } from './app-env.ts';
import type { AppParts } from './app-parts.ts';
import { failureOf } from './failures/failure-of.ts';
import { failureResponse } from './failures/failure-response.ts';
import { refusalOf } from './failures/refusal-of.ts';
import { checkHost } from './guards/check-host.ts';
import { checkOrigin } from './guards/check-origin.ts';
import { clientAddress } from './guards/client-address.ts';
import { limitAddress } from './guards/limit-address.ts';
import { limitBody } from './guards/limit-body.ts';
import { logAccess } from './guards/log-access.ts';
import { ownedByAccount } from './guards/owned-by-account.ts';
import { refuseOtherMethods } from './guards/refuse-other-methods.ts';
import { stampResponse } from './guards/stamp-response.ts';
import type { RouteParts } from './route-parts.ts';
import { createChecks } from './routes/health/create-checks.ts';
import { getScreens } from './routes/screens/get-screens.ts';
import { routes } from './routes.ts';

const BODY_BYTES_MAX = 64 * 1024;

/**
 * The HTTP contract of every version: guards, routes, the document generated from them, and the
 * screens. Takes everything it works with as values and listens to nothing by itself.
 */
export const createApp = (parts: AppParts): { readonly fetch: App['fetch'] } => {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw refusalOf(result.error);
    },
  });
  answerFailures(app, parts);
  const addressOf = clientAddress(parts.trustedProxies);
  guard(app, parts, addressOf);
  const routeParts = {
    ...parts,
    addressOf,
    owned: ownedByAccount(parts),
    limited: ownedByAccount(parts, parts.rateLimits?.perAccount),
    runChecks: createChecks(parts.resources),
  };
  for (const extend of parts.extensions ?? []) extend(app);
  for (const addTo of routes) addTo(app, routeParts);
  refuseOtherMethods(app);
  getScreens(app, routeParts);
  return { fetch: app.fetch };
};

/** Every thrown error becomes an answer in one place; what it hides is in the log. */
const answerFailures = (app: App, { logger }: AppParts) => {
  app.onError((error, c) => {
    const failure = failureOf(error);
    const requestId = c.get('requestId');
    const fields = { requestId, code: failure.code };
    if (failure.code === 'internal') logger.error({ err: failure, ...fields }, 'request failed');
    // Why the store is away stands in the log once, where the outage began.
    if (failure.code === 'store_unavailable') logger.warn(fields, 'request failed');
    return failureResponse(c, failure);
  });
  app.notFound((c) => failureResponse(c, { code: 'route_not_found' }));
};

/** From the outside in: nothing is read of a request before its host and origin are known. */
const guard = (app: App, parts: AppParts, addressOf: RouteParts['addressOf']) => {
  const { version, publicUrl, logger, metrics, allowedHosts, trustedOrigins, rateLimits } = parts;
  app.use(
    stampResponse({ version: version.id, secure: publicUrl.startsWith('https://') }),
    logAccess(logger, (request) => metrics.observe?.(request)),
    checkHost(allowedHosts),
    checkOrigin(trustedOrigins),
    ...(rateLimits === undefined ? [] : [limitAddress(rateLimits.perAddress, addressOf)]),
    limitBody(parts.bodyBytesMax ?? BODY_BYTES_MAX),
  );
};

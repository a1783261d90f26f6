import type { IncomingHttpHeaders } from 'node:http';
import type { Dialect } from '../dialects/dialect.ts';
import type { Route } from '../dialects/route.ts';

type Found = {
  readonly dialect: Dialect;
  readonly path: string;
  readonly route: Route | undefined;
};

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
};

/**
 * Which dialect a path belongs to: the one named by its first segment (`/openai/v1/models`), else
 * the one that claims it by its headers, else the first that knows it (`/v1/models`), else the first
 * of all, which then says "unknown path".
 */
export function findDialect(dialects: readonly Dialect[], asked: Asked): Found {
  const { method, path, query, headers } = asked;
  const [, first = ''] = path.split('/', 2);
  const named = dialects.find(({ name }) => name === first);
  if (named !== undefined) {
    const inner = path.slice(first.length + 1);
    return { dialect: named, path: inner, route: named.route(method, inner, query) };
  }
  const found = dialects.map((dialect) => ({
    dialect,
    path,
    route: dialect.route(method, path, query),
  }));
  const able = found.filter(({ route }) => route !== undefined && route.to !== 'wrong-method');
  const best =
    able.find(({ dialect }) => dialect.claims(headers)) ??
    able[0] ??
    found.find(({ route }) => route !== undefined) ??
    found[0];
  if (best === undefined) throw new Error('the simulator has no dialect');
  return best;
}

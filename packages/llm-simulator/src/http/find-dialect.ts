import type { Dialect } from '../dialects/dialect.ts';
import type { Route } from '../dialects/route.ts';

type Found = {
  readonly dialect: Dialect;
  readonly path: string;
  readonly route: Route | undefined;
};

/**
 * Which dialect a path belongs to: the one named by its first segment (`/openai/v1/models`), else
 * the first that knows it (`/v1/models`), else the first of all, which then says "unknown path".
 */
export function findDialect(dialects: readonly Dialect[], method: string, path: string): Found {
  const [, first = ''] = path.split('/', 2);
  const named = dialects.find(({ name }) => name === first);
  if (named !== undefined) {
    const inner = path.slice(first.length + 1);
    return { dialect: named, path: inner, route: named.route(method, inner) };
  }
  const found = dialects.map((dialect) => ({ dialect, path, route: dialect.route(method, path) }));
  const best =
    found.find(({ route }) => route !== undefined && route.to !== 'wrong-method') ??
    found.find(({ route }) => route !== undefined) ??
    found[0];
  if (best === undefined) throw new Error('the simulator has no dialect');
  return best;
}

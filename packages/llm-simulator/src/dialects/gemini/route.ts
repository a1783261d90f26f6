import type { Route } from '../route.ts';

const PATH = /^\/v1(?:beta)?\/models(?:\/([^/]+))?$/;

/**
 * Google's paths: the model and the method stand in the path, the method after the last colon, and
 * `alt=sse` makes events of what else is one JSON array.
 */
export function route(method: string, path: string, query: URLSearchParams): Route | undefined {
  const match = PATH.exec(path);
  if (match === null) return undefined;
  const name = decode(match[1]);
  if (name === undefined) return method === 'GET' ? { to: 'models' } : { to: 'wrong-method' };
  const colon = name.lastIndexOf(':');
  const action = name.slice(colon + 1);
  if (action === 'generateContent' || action === 'streamGenerateContent') {
    if (method !== 'POST') return { to: 'wrong-method' };
    const stream = action === 'streamGenerateContent';
    const asArray = query.get('alt') !== 'sse';
    return { to: 'chat', model: name.slice(0, colon), stream, asArray };
  }
  return method === 'GET' ? { to: 'model', model: name } : { to: 'wrong-method' };
}

function decode(segment = ''): string | undefined {
  try {
    return decodeURIComponent(segment) || undefined;
  } catch {
    return undefined;
  }
}

import type { Route } from '../route.ts';

const CHAT = '/v1/chat/completions';
const MODELS = '/v1/models';

/** OpenAI's paths, below `/v1`. */
export function route(method: string, path: string): Route | undefined {
  if (path === CHAT) return method === 'POST' ? { to: 'chat' } : { to: 'wrong-method' };
  if (path === MODELS) return method === 'GET' ? { to: 'models' } : { to: 'wrong-method' };
  if (!path.startsWith(`${MODELS}/`)) return undefined;
  const model = decode(path.slice(MODELS.length + 1));
  if (model === undefined) return undefined;
  return method === 'GET' ? { to: 'model', model } : { to: 'wrong-method' };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment) || undefined;
  } catch {
    return undefined;
  }
}

import type { Route } from '../route.ts';

const CHAT = '/v1/messages';
const MODELS = '/v1/models';

/** Anthropic's paths, below `/v1`. */
export function route(method: string, path: string): Route | undefined {
  if (path === CHAT) return method === 'POST' ? { to: 'chat' } : { to: 'wrong-method' };
  if (path === MODELS) return method === 'GET' ? { to: 'models' } : { to: 'wrong-method' };
  const model = /^\/v1\/models\/([\w.-]+)$/.exec(path)?.[1];
  if (model === undefined) return undefined;
  return method === 'GET' ? { to: 'model', model } : { to: 'wrong-method' };
}

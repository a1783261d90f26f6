import http from 'k6/http';
import type { Account } from './account.ts';
import { patiently } from './patiently.ts';

const CREATED = 201;

/**
 * Makes an account and a token for it, as a browser and a program would. Throws what the version
 * says against it.
 */
export const signUp = (url: string): Account => {
  const email = `carga-${crypto.randomUUID()}@laboratorio.example`;
  const password = crypto.randomUUID();
  // A browser's origin: the version refuses what another site sends. The cookie stays in the jar.
  const headers = { 'content-type': 'application/json', origin: url };
  const post = (path: string, body: object) => {
    const response = patiently(() =>
      http.post(`${url}${path}`, JSON.stringify(body), { headers, responseType: 'text' }),
    );
    if (response.status === CREATED) return response;
    throw new Error(`${path}: ${response.status} ${response.body}`);
  };
  post('/v1/auth/sign-up', { email, password, name: 'Teste de carga' });
  const token = post('/v1/tokens', { name: 'teste de carga' }).json('secret');
  return { email, password, token: String(token) };
};

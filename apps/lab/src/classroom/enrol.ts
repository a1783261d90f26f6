import { randomBytes, randomUUID } from 'node:crypto';
import type { AskEnd } from './ask-end.ts';
import type { Pupil } from './pupil.ts';

const patienceMs = 10_000;
const secretBytes = 24;

/**
 * Signs an account up at the version behind `url` and makes a token, as a browser would.
 * @throws an AskEnd where the version refuses, whatever `fetch` throws where nobody is there.
 */
export async function enrol(url: string): Promise<Pupil> {
  const email = `aluno-${randomUUID()}@laboratorio.example`;
  const password = randomBytes(secretBytes).toString('base64url');
  // A browser's origin: the version refuses what another site sends.
  const headers = { 'content-type': 'application/json', origin: url };
  const call = async (method: string, path: string, body: unknown, cookie = '') => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: cookie === '' ? headers : { ...headers, cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  const signUp = await call('POST', '/v1/auth/sign-up', { email, password, name: 'Aluno' });
  const cookie = signUp.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');
  try {
    const made = await call('POST', '/v1/tokens', { name: 'laboratório' }, cookie);
    const { secret } = (await made.json()) as { readonly secret: string };
    return { email, password, token: secret };
  } catch (error) {
    // Without a token nobody would ever remove it.
    await call('DELETE', '/v1/auth/account', { password }, cookie).catch(() => {});
    throw error;
  }
}

async function refusalOf(response: Response): Promise<AskEnd> {
  const problem: unknown = await response.json().catch(() => undefined);
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, problem, retryAfter, ended: 'refused' };
}

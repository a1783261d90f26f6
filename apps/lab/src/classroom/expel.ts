import type { Pupil } from './pupil.ts';

const patienceMs = 10_000;
/** Removed already, by whoever emptied the database. */
const gone = 401;

/**
 * Removes an account with all that it has asked.
 * @throws an error when the version does not do it now.
 */
export async function expel(url: string, { password, token }: Pupil): Promise<void> {
  const response = await fetch(`${url}/v1/auth/account`, {
    method: 'DELETE',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ password }),
    signal: AbortSignal.timeout(patienceMs),
  });
  await response.body?.cancel();
  if (!response.ok && response.status !== gone) throw new Error(`${response.status}`);
}

import http from 'k6/http';
import type { Account } from './account.ts';
import { patiently } from './patiently.ts';

/** Removes an account with all that it has asked. */
export const removeAccount = (url: string, { password, token }: Account): void => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ password });
  const { status } = patiently(() =>
    http.del(`${url}/v1/auth/account`, body, { headers, responseType: 'text' }),
  );
  if (status !== 204) console.warn(`uma conta ficou em ${url}: ${status}`);
};

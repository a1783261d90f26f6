import type { IncomingHttpHeaders } from 'node:http';
import type { ProviderError } from '../../chat/provider-error.ts';

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Takes the key from `x-api-key`, or from `authorization: Bearer` as the SDK sends it since 1.0.
 * Any key will do, but one that begins with `sk-invalid` is unknown, and no key is no key.
 */
export function refuseCredentials(headers: IncomingHttpHeaders): ProviderError | undefined {
  const own = headers['x-api-key']?.toString().trim();
  const bearer = BEARER.exec(headers.authorization ?? '')?.[1];
  const key = own || bearer;
  if (key === undefined || key === '') {
    return { kind: 'credentials', message: 'x-api-key header is required' };
  }
  if (!key.startsWith('sk-invalid')) return undefined;
  const message = own === key ? 'invalid x-api-key' : 'Invalid bearer token';
  return { kind: 'credentials', message };
}

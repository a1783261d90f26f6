import type { IncomingHttpHeaders } from 'node:http';
import type { ProviderError } from '../../chat/provider-error.ts';

/** Any key in `x-goog-api-key` will do, but one that begins with `sk-invalid`. */
export function refuseCredentials(headers: IncomingHttpHeaders): ProviderError | undefined {
  const key = headers['x-goog-api-key']?.toString().trim();
  if (key === undefined || key === '') {
    return {
      kind: 'permission',
      message:
        "Method doesn't allow unregistered callers (callers without established identity). " +
        'Please use API Key or other form of API consumer identity to call this API.',
    };
  }
  return key.startsWith('sk-invalid') ? { kind: 'credentials' } : undefined;
}

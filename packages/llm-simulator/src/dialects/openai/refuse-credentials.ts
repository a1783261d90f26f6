import type { IncomingHttpHeaders } from 'node:http';
import type { ProviderError } from '../../chat/provider-error.ts';

const BEARER = /^Bearer +(\S+)$/i;
const KEY_SHOWN_LETTERS = 4;

/** Any key will do, but one that begins with `sk-invalid` is unknown, and no key is no key. */
export function refuseCredentials(headers: IncomingHttpHeaders): ProviderError | undefined {
  const key = BEARER.exec(headers.authorization ?? '')?.[1];
  if (key === undefined) {
    return {
      kind: 'credentials',
      code: null,
      message:
        "You didn't provide an API key. You need to provide your API key in an Authorization " +
        'header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).',
    };
  }
  if (!key.startsWith('sk-invalid')) return undefined;
  const masked = `${key.slice(0, KEY_SHOWN_LETTERS * 2)}****${key.slice(-KEY_SHOWN_LETTERS)}`;
  return {
    kind: 'credentials',
    message:
      `Incorrect API key provided: ${masked}. ` +
      'You can find your API key at https://platform.openai.com/account/api-keys.',
  };
}

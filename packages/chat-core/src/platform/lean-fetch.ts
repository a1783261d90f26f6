import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';

type LeanFetchOptions = {
  readonly connectTimeoutMs: number;
  /** Sockets per provider; what comes above them waits. */
  readonly connectionsMax: number;
};

/**
 * A `fetch` for the SDKs over undici's `request`: no Web Streams on the way, which cost more than
 * everything else that an adapter does (docs/desempenho.md). No redirects and, after the connection
 * stands, no time limits: those are the layers'. Throws undici's errors.
 */
export const leanFetch = ({ connectTimeoutMs, connectionsMax }: LeanFetchOptions): typeof fetch => {
  const dispatcher = new Agent({
    connect: { timeout: connectTimeoutMs },
    connections: connectionsMax,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return async (input, init) => {
    const { statusCode, headers, body } = await request(String(input), {
      dispatcher,
      method: (init?.method ?? 'GET') as 'GET',
      headers: Object.fromEntries(asHeaders(init?.headers)),
      body: init?.body as string | undefined,
      signal: init?.signal ?? undefined,
    });
    return asResponse({
      ok: statusCode >= 200 && statusCode < 300,
      status: statusCode,
      statusText: '',
      url: String(input),
      headers: flat(headers),
      body,
      text: () => body.text(),
      json: () => body.json(),
    });
  };
};

/** The SDKs have made them already, and a copy costs more than it looks. */
const asHeaders = (given: RequestInit['headers']) =>
  given instanceof Headers ? given : new Headers(given);

type LeanResponse = Pick<
  Response,
  'ok' | 'status' | 'statusText' | 'url' | 'headers' | 'text' | 'json'
> & { readonly body: Readable };

/** The part of a `Response` that the SDKs touch; they iterate `body` and never ask for a reader. */
const asResponse = (response: LeanResponse) => response as unknown as Response;

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>) => {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const each of [value ?? []].flat()) result.append(name, each);
  }
  return result;
};

import { googleFrames } from './google-frames.ts';
import { guardedFetch } from './guarded-fetch.ts';

/**
 * The guarded fetch, with the errors that break Gemini's framing found, and a body of the one kind
 * that the SDK reads: it asks for a reader, so that is what there is, without a Web Stream.
 */
export const googleFetch = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => {
  const guarded = guardedFetch(fetch);
  return async (input, init) => {
    const response = await guarded(input, init);
    if (!response.ok || response.body === null) return response;
    const { ok, status, statusText, headers, url } = response;
    const frames = googleFrames(response.body);
    const reader = { read: () => frames.next(), releaseLock: () => undefined };
    const body = { getReader: () => reader };
    return { ok, status, statusText, headers, url, body } as unknown as Response;
  };
};

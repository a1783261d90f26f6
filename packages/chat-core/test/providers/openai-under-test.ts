import type { RequestListener } from 'node:http';
import { leanFetch } from '../../src/platform/lean-fetch.ts';
import { openai } from '../../src/providers/openai.ts';
import { type Exchange, openRawServer } from './raw-server.ts';

/** The adapter with the real SDK and the real fetch, in front of a server made of bytes. */
export const openaiUnderTest = async (answer: (exchange: Exchange) => void | Promise<void>) => {
  const server = await openRawServer(answer);
  return { server, provider: openaiAt(`${server.url}/v1`) };
};

export const openaiAt = (baseUrl: string, fetch = leanFetch(FETCH)) =>
  openai(
    { apiKey: 'sk-test', baseUrl, model: 'gpt-4o-mini' },
    { fetch, estimateTokens: async (text) => Math.ceil(text.length / 4) },
  );

const FETCH = { connectTimeoutMs: 2_000, connectionsMax: 64 };

/** Begins an event stream as OpenAI does. */
export const beginStream = (response: Parameters<RequestListener>[1]) => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
  return response;
};

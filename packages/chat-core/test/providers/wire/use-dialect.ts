import { afterEach, expect } from 'vitest';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import { type Exchange, openRawServer, type RawServer } from '../raw-server.ts';
import { beginStream } from './begin-stream.ts';
import type { WireDialect } from './wire-dialect.ts';
import { wireMeans } from './wire-means.ts';

type Answer = (exchange: Exchange) => void | Promise<void>;

/** Short ways to put one dialect's adapter in front of a server made of bytes, and to ask it. */
export const useDialect = (dialect: WireDialect) => {
  const servers: RawServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });

  const open = async (answer: Answer) => {
    const server = await openRawServer(answer);
    servers.push(server);
    return { server, provider: dialect.adapter(server.url, wireMeans) };
  };

  /** The adapter over a fetch of the test's own, where a socket would join or hide something. */
  const over = (body: AsyncIterable<Uint8Array>, onCall?: (init?: RequestInit) => void) => {
    const fetch = async (_input: unknown, init?: RequestInit) => {
      onCall?.(init);
      const headers = new Headers({ 'content-type': 'text/event-stream' });
      return { ok: true, status: 200, url: '', headers, body };
    };
    const means = { ...wireMeans, fetch: fetch as unknown as typeof globalThis.fetch };
    return dialect.adapter('http://upstream.test', means);
  };

  /** What comes of one call, after making sure that there was just one, and that it is over. */
  const facing = async (answer: Answer) => {
    const { provider, server } = await open(answer);
    const collected = await collect(provider);
    expect(server.exchanges).toHaveLength(1);
    await server.exchanges[0]?.closed;
    return collected;
  };

  /** What comes of a body of exactly these frames and an orderly end. */
  const answered = (...frames: readonly string[]) =>
    facing((exchange) => void beginStream(exchange).end(frames.join('')));

  /** The error of a call that was answered so before any content. */
  const errorOf = async (answer: Answer) => {
    const { error, events } = await facing(answer);
    expect(events).toEqual([]);
    return error;
  };

  const refused = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
    errorOf(({ response }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    });

  /** What comes of an answer that repeats a piece for ever, at the pace of its reader. */
  const poured = async (begin: string, piece: string, status = 200) => {
    let bytesWritten = 0;
    const collected = await facing(async ({ response, closed }) => {
      let isOpen = true;
      const ended = closed.then(() => {
        isOpen = false;
      });
      response.writeHead(status, { 'content-type': 'text/event-stream' });
      response.write(begin);
      while (isOpen) {
        bytesWritten += piece.length;
        const written = new Promise((resolve) => response.write(piece, resolve));
        await Promise.race([written, ended]);
      }
    });
    return { ...collected, bytesWritten };
  };

  /** The request that upstream gets for this one. */
  const asked = async (changes: Parameters<typeof aRequest>[0] = {}) => {
    const { provider, server } = await open((exchange) => {
      beginStream(exchange).end([dialect.text('Oi'), ...dialect.ending('stop', true)].join(''));
    });
    const request = aRequest(changes);
    const { error, events } = await collect(provider, request);
    expect(error).toBeUndefined();
    const [exchange] = server.exchanges;
    if (exchange === undefined) throw new Error('nobody was asked');
    return {
      url: exchange.request.url,
      headers: exchange.request.headers,
      body: JSON.parse(exchange.body),
      model: provider.modelFor?.(request),
      finish: events.at(-1),
    };
  };

  return { open, over, facing, answered, errorOf, refused, poured, asked };
};

import { expect } from 'vitest';
import { aRequest } from '../../a-request.ts';
import { collect } from '../../collect.ts';
import type { WireDialect } from './wire-dialect.ts';
import { beginStream, useWire } from './wire-harness.ts';

/** Short ways to ask one dialect's adapter and see what comes of it; each asks upstream once. */
export const useDialect = (dialect: WireDialect) => {
  const open = useWire();

  /** What comes of a body of exactly these frames and an orderly end. */
  const answered = async (...frames: readonly string[]) => {
    const { provider, server } = await open(dialect, (exchange) => {
      beginStream(exchange).end(frames.join(''));
    });
    const collected = await collect(provider);
    expect(server.exchanges).toHaveLength(1);
    return collected;
  };

  /** The error of a call that was refused over HTTP. */
  const refused = async (
    status: number,
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const { provider, server } = await open(dialect, ({ response }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    });
    const { error, events } = await collect(provider);
    expect(events).toEqual([]);
    expect(server.exchanges).toHaveLength(1);
    return error;
  };

  /** The request that upstream gets for this one. */
  const asked = async (changes: Parameters<typeof aRequest>[0] = {}) => {
    const { provider, server } = await open(dialect, (exchange) => {
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

  return { open, answered, refused, asked };
};

import { type Agent, type ClientRequest, type IncomingMessage, request as send } from 'node:http';
import type { Target } from './target.ts';
import type { TargetPool } from './target-pool.ts';

/** What a request is forwarded with. */
export type Way = {
  readonly versionId: string;
  readonly pool: TargetPool;
  /** Keeps connections to the instances. */
  readonly agent: Agent;
};

const connectTimeoutMs = 1_000;
/** May be sent twice without harm. Source: RFC 9110 §9.2.2. */
const idempotent = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Opens a request at an instance that is ready, at the next one where that can't be connected. The
 * body is asked for only once a connection is there, so that nothing that may have been heard is
 * ever said twice.
 */
export function callTarget(
  { pool, agent }: Pick<Way, 'pool'> & { readonly agent: Agent | false },
  options: {
    readonly request: IncomingMessage;
    readonly headers: Readonly<Record<string, string | string[]>>;
    /** A connection is there: sends the body, and ends. */
    readonly onConnected: (upstream: ClientRequest, target: Target) => void;
    /** Nobody is left, or the one that had heard the request has fallen silent. */
    readonly onLost: (why: 'no_instance_ready' | 'instance_lost') => void;
    /** Whether whoever asked has gone. */
    readonly gone: () => boolean;
  },
): void {
  const { request, headers, onConnected, onLost, gone } = options;
  const { method = 'GET', url: path = '/' } = request;
  const hinted = request.headers['x-evolua-region'];
  const region = typeof hinted === 'string' ? hinted : undefined;
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  const harmless = idempotent.includes(method) && length === undefined && coding === undefined;
  const tried = new Set<Target>();

  const attempt = () => {
    if (gone()) return;
    const target = pool.pick(region, tried);
    if (target === undefined) return onLost('no_instance_ready');
    tried.add(target);
    let connected = false;
    let answered = false;
    const { port } = target;
    const upstream = send({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { ...headers },
      agent,
    });
    const begin = () => {
      connected = true;
      if (gone()) upstream.destroy();
      else onConnected(upstream, target);
    };
    const end = pool.begin(target);
    let upgraded = false;
    // Node lets go of a request whose connection is upgraded: from then on, the connection counts.
    upstream.once('upgrade', (_, socket) => {
      upgraded = true;
      socket.once('close', end);
    });
    upstream.once('close', () => {
      if (!upgraded) end();
    });
    upstream.on('socket', (socket) => {
      if (!socket.connecting) return begin();
      const timer = setTimeout(() => upstream.destroy(new Error('connect')), connectTimeoutMs);
      socket.once('connect', () => {
        clearTimeout(timer);
        begin();
      });
      socket.once('close', () => clearTimeout(timer));
    });
    for (const event of ['response', 'upgrade']) {
      upstream.on(event, () => {
        answered = true;
      });
    }
    upstream.on('error', () => {
      if (answered || gone()) return;
      if (!connected) pool.markUnreachable(target);
      // A kept connection that its server closes in this very moment.
      const again = upstream.reusedSocket && harmless;
      if (!connected || again) attempt();
      else onLost('instance_lost');
    });
  };
  attempt();
}

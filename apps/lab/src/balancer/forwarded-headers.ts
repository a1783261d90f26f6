import type { IncomingMessage } from 'node:http';

/** Of one connection, not of the message. Source: RFC 9110 §7.6.1. */
const hopByHop = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
/** What only the balancer knows; from a client it would be a claim. */
const ours = /^(forwarded|x-forwarded-.*|x-real-ip|x-evolua-served-by)$/;

/** The headers of a request or an answer that go on beyond the balancer, all of their lines. */
export function forwardedHeaders(message: IncomingMessage): Record<string, string | string[]> {
  const named = (message.headers.connection ?? '').toLowerCase().split(',');
  const dropped = new Set([...hopByHop, ...named.map((name) => name.trim())]);
  dropped.delete('host');
  const kept: Record<string, string | string[]> = {};
  for (const [name, lines = []] of Object.entries(message.headersDistinct)) {
    if (dropped.has(name) || ours.test(name)) continue;
    kept[name] = lines.length === 1 ? (lines[0] ?? '') : lines;
  }
  return kept;
}

import type { Dialect } from '../dialect.ts';

/** Google's own response headers; it tells no limits and no request id there. */
export const geminiHeaders: Dialect['headers'] = ({ processingMs }) => ({
  vary: 'Origin, X-Origin, Referer',
  'x-content-type-options': 'nosniff',
  'server-timing': `gfet4t7; dur=${Math.max(0, Math.round(processingMs))}`,
});

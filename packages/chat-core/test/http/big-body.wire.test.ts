import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { aSystem } from './harness/a-system.ts';
import { listening } from './harness/listening.ts';

const GIGABYTE = 1024 ** 3;
const PIECE = Buffer.alloc(64 * 1024, 'a');
/** After refusing, the server still reads a little, so that the client gets to see the answer. */
const SENT_BYTES_MAX = 256 * 1024 * 1024;
const GROWTH_BYTES_MAX = 128 * 1024 * 1024;

it('a chunked body of 1 GB is refused with 413 and read no further, in flat memory', async () => {
  const { port, secret } = await listening(aSystem());
  const before = process.memoryUsage.rss();
  const sending = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/v1/chat',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
  });
  const answered = once(sending, 'response');
  let sentBytes = 0;
  const gigabyte = Readable.from(
    (function* () {
      for (; sentBytes < GIGABYTE; sentBytes += PIECE.length) yield PIECE;
    })(),
  );
  // The server hangs up in the middle of it: that is what is wanted.
  const sent = pipeline(gigabyte, sending).catch(() => undefined);

  const [response] = (await answered) as [IncomingMessage];
  response.resume();
  await sent;

  expect(response.statusCode).toBe(413);
  expect(sentBytes).toBeLessThan(SENT_BYTES_MAX);
  expect(process.memoryUsage.rss() - before).toBeLessThan(GROWTH_BYTES_MAX);
});

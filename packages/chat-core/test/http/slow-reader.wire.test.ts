import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { text } from '../events.ts';
import { aSystem } from './harness/a-system.ts';
import { listening } from './harness/listening.ts';

const PIECE_BYTES = 16 * 1024;
const ENDLESS_BYTES = 512 * 1024 * 1024;
/** What the kernel's own buffers on the loopback may take, generously. */
const KERNEL_BYTES_MAX = 64 * 1024 * 1024;
const QUEUED_BYTES_MAX = 256 * 1024;

it('a reader that never reads holds the provider back, and no bytes pile up here', async () => {
  let producedBytes = 0;
  const provider: ChatProvider = {
    name: 'endless',
    stream: async function* () {
      while (producedBytes < ENDLESS_BYTES) {
        producedBytes += PIECE_BYTES;
        yield text('a'.repeat(PIECE_BYTES));
        await nextTurn();
      }
    },
  };
  const { port, secret, sockets } = await listening(aSystem({ provider }));
  const body = JSON.stringify({
    model: 'evolua',
    stream: true,
    messages: [{ role: 'user', content: 'Conte' }],
  });
  const reader = connect(port, '127.0.0.1');
  onTestFinished(() => void reader.destroy());
  reader.pause();
  reader.write(
    `POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${secret}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );

  // Held back means: nothing more is produced while the event loop goes round a thousand times.
  let before = -1;
  await vi.waitFor(
    async () => {
      before = producedBytes;
      for (let turn = 0; turn < 1_000; turn += 1) await nextTurn();
      expect(producedBytes).toBe(before);
      expect(producedBytes).toBeGreaterThan(0);
    },
    { timeout: 20_000 },
  );

  expect(producedBytes).toBeLessThan(KERNEL_BYTES_MAX);
  const queuedBytes = [...sockets].reduce((sum, socket) => sum + socket.writableLength, 0);
  expect(queuedBytes).toBeLessThan(QUEUED_BYTES_MAX);
});

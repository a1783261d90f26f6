import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLink } from '../../src/links/create-link.ts';
import type { Toxics } from '../../src/links/toxics.ts';
import { freePort } from '../../src/ports/free-port.ts';
import { until } from '../until.ts';

/** A store that keeps what it is sent, and can answer. */
async function store() {
  const sockets: Socket[] = [];
  const heard: string[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const index = sockets.push(socket) - 1;
    heard[index] = '';
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      heard[index] = `${heard[index]}${chunk}`;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, sockets, heard, server };
}

async function linked() {
  const behind = await store();
  const link = createLink({ name: 'v2-redis', port: await freePort(), targetPort: behind.port });
  await link.open();
  onTestFinished(() => link.close());
  return { ...behind, link };
}

function caller(port: number) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const seen = { text: '', end: false, error: '', closed: false };
  socket.on('data', (chunk) => {
    seen.text += chunk;
  });
  socket.on('end', () => {
    seen.end = true;
  });
  socket.on('error', ({ code }: NodeJS.ErrnoException) => {
    seen.error = code ?? '';
  });
  socket.on('close', () => {
    seen.closed = true;
  });
  onTestFinished(() => void socket.destroy());
  return { socket, seen };
}

/** A caller whose first bytes have arrived, and have been answered. */
async function talking() {
  const world = await linked();
  const { socket, seen } = caller(world.link.port);
  socket.write('hello');
  await until('the store hears it', () => world.heard[0] === 'hello');
  const [peer] = world.sockets as [Socket];
  peer.write('welcome');
  await until('the answer is there', () => seen.text === 'welcome');
  return { ...world, socket, seen, peer };
}

/** A round trip on another link: whatever could have arrived meanwhile has. */
async function aMoment() {
  await talking();
}

describe('a healthy link', () => {
  test('carries bytes both ways, and counts them', async () => {
    const { link } = await talking();
    const counters = { connections: 1, open: 1, bytesUp: 5, bytesDown: 7, struck: 0 };
    expect(link.counters).toEqual(counters);
  });

  test('passes the end of one direction while the other goes on', async () => {
    const { socket, seen, peer, link } = await talking();
    socket.end('bye');
    await once(peer, 'end');
    peer.end(' and bye');
    await until('the end arrives', () => seen.end && seen.text === 'welcome and bye');
    await until('nothing is left', () => link.counters.open === 0);
  });

  test('passes a reset on, either way', async () => {
    const first = await talking();
    first.peer.resetAndDestroy();
    await until('the caller is reset', () => first.seen.error === 'ECONNRESET');
    const second = await talking();
    const [reset] = [once(second.peer, 'error')];
    second.socket.resetAndDestroy();
    expect((await reset)[0]).toMatchObject({ code: 'ECONNRESET' });
    await until('nothing is left', () => second.link.counters.open === 0);
  });

  test('resets whoever comes while nobody listens behind it', async () => {
    const { link, server, peer } = await talking();
    server.close();
    peer.destroy();
    const { seen } = caller(link.port);
    await until('it is told', () => seen.error === 'ECONNRESET');
  });

  test('makes the sender wait for a reader that does not read', async () => {
    const { socket, peer, link } = await talking();
    socket.pause();
    const piece = Buffer.alloc(1024 * 1024);
    const pieces = 64;
    for (let sent = 0; sent < pieces; sent += 1) peer.write(piece);
    let before = -1;
    await until('it no longer grows', async () => {
      const settled = link.counters.bytesDown === before;
      before = link.counters.bytesDown;
      await aMoment();
      return settled;
    });
    // What the kernel buffers of two connections hold, not what was written.
    expect(link.counters.bytesDown).toBeLessThan((pieces / 2) * piece.length);
    socket.resume();
    await until('all of it arrives', () => link.counters.bytesDown === pieces * piece.length + 7);
  });

  test('leaves nothing when it is closed', async () => {
    const { link, seen } = await talking();
    await link.close();
    expect(link.counters.open).toBe(0);
    await until('the caller is told', () => seen.closed);
    const { seen: late } = caller(link.port);
    await until('nobody listens', () => late.error === 'ECONNREFUSED');
  });
});

describe('a toxic on an open connection', () => {
  test('latency delays what comes back, and keeps the order', async () => {
    const { link, peer, seen } = await talking();
    await link.set({ latencyMs: 120, jitterMs: 60 });
    const startedAt = performance.now();
    for (const letter of 'abcdefgh') peer.write(letter);
    await until('all of it is there', () => seen.text === 'welcomeabcdefgh');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
    expect(link.counters.struck).toBeGreaterThan(0);
  });

  test('a limit of bandwidth takes the time that it takes', async () => {
    const { link, peer, seen } = await talking();
    await link.set({ bytesPerSecondMax: 100_000 });
    const startedAt = performance.now();
    peer.write('x'.repeat(20_000));
    await until('all of it is there', () => seen.text.length === 20_007);
    expect(performance.now() - startedAt).toBeGreaterThan(150);
  });

  test('a stall holds every byte and the end, and delivers them when it is over', async () => {
    const { link, peer, seen, socket, heard } = await talking();
    await link.set({ stalled: true });
    peer.end(' late');
    socket.write(' are you there?');
    await until('both are held', () => link.counters.struck === 2);
    await aMoment();
    expect({ ...seen, heard: heard[0] }).toMatchObject({ text: 'welcome', end: false });
    expect(heard[0]).toBe('hello');
    await link.clear();
    await until('the answer', () => seen.text === 'welcome late' && seen.end);
    await until('the question', () => heard[0] === 'hello are you there?');
  });

  test('a stall is cut off from what memory it may take', async () => {
    const { link, peer, seen } = await talking();
    await link.set({ stalled: true });
    const lot = Buffer.alloc(32 * 1024 * 1024, 'x');
    const written = new Promise((resolve) => peer.write(lot, resolve));
    let done = false;
    void written.then(() => {
      done = true;
    });
    await until('bytes are held', () => link.counters.struck > 0);
    await aMoment();
    expect(done).toBe(false);
    await link.clear();
    await until('all of it arrives', () => seen.text.length === lot.length + 7);
  });

  test('a reset arrives as a reset, at both ends', async () => {
    const { link, peer, seen } = await talking();
    const atThePeer = once(peer, 'error');
    await link.set({ resetAfterBytes: 0 });
    expect((await atThePeer)[0]).toMatchObject({ code: 'ECONNRESET' });
    await until('the caller is reset', () => seen.error === 'ECONNRESET');
    const { seen: next } = caller(link.port);
    await until('so is the next', () => next.error === 'ECONNRESET');
    expect(link.counters).toMatchObject({ open: 0, struck: 2 });
  });

  test('a reset after so many bytes lets these through', async () => {
    const { link, peer, seen } = await talking();
    await link.set({ resetAfterBytes: 10 });
    peer.write('12345');
    await until('the first five', () => seen.text === 'welcome12345');
    expect(seen.error).toBe('');
    peer.write('67890');
    await until('the reset', () => seen.error === 'ECONNRESET');
    expect(seen.text).toBe('welcome1234567890');
  });

  test('a refusing partition resets it, and nobody new gets in until it heals', async () => {
    const { link, seen, heard } = await talking();
    await link.set({ partition: 'refuse' });
    await until('the caller is reset', () => seen.error === 'ECONNRESET');
    const { seen: refused } = caller(link.port);
    await until('the next is refused', () => refused.error === 'ECONNREFUSED');
    await link.clear();
    caller(link.port).socket.write('again');
    await until('it is heard', () => heard[1] === 'again');
  });

  test('a dropping partition tells nobody, not even of a caller that leaves', async () => {
    const { link, socket, sockets, heard, peer } = await talking();
    let told = false;
    peer.on('error', () => {
      told = true;
    });
    await link.set({ partition: 'drop' });
    socket.resetAndDestroy();
    const { socket: next, seen } = caller(link.port);
    next.write('again');
    await until('the next waits', () => link.counters.open === 2 && link.counters.struck === 1);
    await aMoment();
    expect({ told, seen, connections: sockets.length }).toMatchObject({
      told: false,
      seen: { error: '', closed: false },
      connections: 1,
    });
    await link.clear();
    await until('what waited goes on', () => heard[1] === 'again');
    await until('the one that left is gone', () => told && link.counters.open === 1);
  });
});

test('it closes, though a caller has gone whose store was not told', async () => {
  const { link, socket } = await talking();
  await link.set({ partition: 'drop' });
  socket.resetAndDestroy();
  await aMoment();
  await link.close();
  await until('nothing is left', () => link.counters.open === 0);
});

test('a caller that leaves while it waits for a partition to heal is not forgotten', async () => {
  const { link, sockets } = await linked();
  await link.set({ partition: 'drop' });
  const { socket, seen } = caller(link.port);
  socket.end();
  await until('it waits', () => link.counters.open === 1);
  await aMoment();
  await link.clear();
  await until('its connection arrives', () => sockets.length === 1);
  const [peer] = sockets as [Socket];
  if (!peer.readableEnded) await once(peer, 'end');
  peer.end();
  await until('both are gone', () => seen.closed && link.counters.open === 0);
});

/** What can happen to a connection, and to the link meanwhile. */
const happenings = fc.array(
  fc.constantFrom(
    'call',
    'ask',
    'answer',
    'caller ends',
    'caller resets',
    'store ends',
    'store resets',
    ...(['stalled', 'late', 'drop', 'refuse', 'reset', 'clear'] as const),
  ),
  { minLength: 5, maxLength: 40 },
);
const toxicsFor = {
  stalled: { stalled: true },
  late: { latencyMs: 5, jitterMs: 5, bytesPerSecondMax: 100_000 },
  drop: { partition: 'drop' },
  refuse: { partition: 'refuse' },
  reset: { resetAfterBytes: 0 },
  clear: {},
} as const satisfies Record<string, Toxics>;

test('whatever happens in whatever order, nothing is left once both ends have gone', async () => {
  const { link, sockets } = await linked();
  await fc.assert(
    fc.asyncProperty(happenings, async (steps) => {
      const callers: Socket[] = [];
      for (const step of steps) {
        const [mine, its] = [callers.at(-1), sockets.at(-1)];
        if (step === 'call') callers.push(caller(link.port).socket);
        else if (step === 'ask') mine?.write('x'.repeat(2_000));
        else if (step === 'answer') its?.write('y'.repeat(2_000));
        else if (step === 'caller ends') mine?.end();
        else if (step === 'caller resets') mine?.resetAndDestroy();
        else if (step === 'store ends') its?.end();
        else if (step === 'store resets') its?.resetAndDestroy();
        else await link.set(toxicsFor[step]);
        await new Promise(setImmediate);
      }
      await link.clear();
      for (const socket of callers) socket.resetAndDestroy();
      await until('every connection is gone', () => {
        // One that waited in a partition arrives only now.
        for (const socket of sockets.splice(0)) socket.destroy();
        return link.counters.open === 0;
      });
    }),
    { numRuns: 40 },
  );
});

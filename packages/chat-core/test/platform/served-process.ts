import { serve } from '../../src/platform/serve.ts';

const [port, graceMs] = process.argv.slice(2).map(Number);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const gates = { drain: Promise.withResolvers<void>(), answer: Promise.withResolvers<void>() };

/** What the test says on stdin: `drain` or `answer`, one a line, opens that gate. */
const stdin = process.stdin as typeof process.stdin & { readonly unref: () => void };
stdin.setEncoding('utf8').on('data', (words: string) => {
  for (const word of words.trim().split('\n')) gates[word as keyof typeof gates]?.resolve();
});
// A process listens to its test, but does not live for it; until it is drained it lives.
stdin.unref();
const alive = setInterval(() => undefined, 60_000);
gates.drain.promise.then(() => clearInterval(alive));

const answer = () =>
  new ReadableStream({
    start: async (controller) => {
      controller.enqueue(new TextEncoder().encode('first '));
      await gates.answer.promise;
      controller.enqueue(new TextEncoder().encode('last'));
      controller.close();
    },
  });

const log = (fields: object, message: string) => say({ message, ...fields });
const resource = (name: string) => ({
  close: async () => {
    say({ message: 'closed', name });
    if (name === process.argv[4]) throw new Error('cannot close');
  },
});

const leaving = new AbortController();

/** A process that serves one route, held open until the test lets it go. */
await serve(
  {
    fetch: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === '/ready') return new Response(leaving.signal.aborted ? 'leaving' : 'ready');
      return new Response(pathname === '/held' ? answer() : 'ok');
    },
  },
  {
    host: '127.0.0.1',
    port: port ?? 0,
    leaving,
    farewellMs: Number(process.argv[5] ?? 0),
    graceMs: graceMs ?? 0,
    logger: { info: log, warn: log, error: log },
    chat: {
      recover: async () => undefined,
      drain: async (ms) => {
        say({ message: 'drain', graceMs: ms });
        await gates.drain.promise;
        say({ message: 'drained' });
      },
    },
    resources: [resource('first'), resource('second')],
  },
);

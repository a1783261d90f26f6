import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import type { UpstreamPlan } from './upstream-plan.ts';

const WORDS = 'Um circuit breaker protege quem chama quando o outro lado não vai.'.split(/(?= )/u);
const LENGTH = /content-length: (\d+)/i;

let plan: UpstreamPlan = { gapMs: 0, pieces: WORDS.length, isDown: false };
process.on('message', (message: UpstreamPlan) => {
  plan = message;
  process.send?.({ planned: true });
});

const head = (status: string, type: string, framing: string) =>
  `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\n${framing}\r\n\r\n`;
const whole = (status: string, value: unknown) => {
  const body = JSON.stringify(value);
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return Buffer.from(head(status, 'application/json', length) + body);
};
const chunked = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const LAST = '0\r\n\r\n';
const EVENTS = head('200 OK', 'text/event-stream; charset=utf-8', 'transfer-encoding: chunked');

const usage = { prompt_tokens: 12, completion_tokens: 13, total_tokens: 25 };
const completion = { id: 'chatcmpl-1', created: 1_767_225_600, model: 'gpt-4o-mini' };
const openaiData = (value: object) =>
  `data: ${JSON.stringify({ ...completion, object: 'chat.completion.chunk', ...value })}\n\n`;
const openaiDelta = (delta: object, finish_reason: string | null = null) =>
  openaiData({ choices: [{ index: 0, delta, finish_reason }] });

const claudeEvent = (type: string, value: object = {}) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...value })}\n\n`;

/** An answer in pieces, by who is asked. */
const dialects = {
  openai: {
    opening: openaiDelta({ role: 'assistant', content: '' }),
    piece: (content: string) => openaiDelta({ content }),
    ending: `${openaiDelta({}, 'stop')}${openaiData({ choices: [], usage })}data: [DONE]\n\n`,
  },
  anthropic: {
    opening:
      claudeEvent('message_start', {
        message: {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: 'claude-haiku-5-5',
          content: [],
          stop_reason: null,
          usage: { input_tokens: 12, output_tokens: 1 },
        },
      }) +
      claudeEvent('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    piece: (text: string) =>
      claudeEvent('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    ending:
      claudeEvent('content_block_stop', { index: 0 }) +
      claudeEvent('message_delta', {
        delta: { stop_reason: 'end_turn' },
        usage: { output_tokens: 13 },
      }) +
      claudeEvent('message_stop'),
  },
};
type Dialect = (typeof dialects)['openai'];

const wordAt = (at: number) => WORDS[at % WORDS.length] ?? '';
const wordsOf = (pieces: number) => Array.from({ length: pieces }, (_, at) => wordAt(at));
/** Made once per length, so that the upstream costs next to nothing. */
const kept = new Map<string, Buffer>();
const made = (key: string, make: () => Buffer) => {
  const found = kept.get(key) ?? make();
  kept.set(key, found);
  return found;
};

const DOWN = whole('500 Internal Server Error', {
  error: { message: 'down', type: 'server_error', code: null },
});
const oneObject = (pieces: number) =>
  made(`object ${pieces}`, () => {
    const message = { role: 'assistant', content: wordsOf(pieces).join('') };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    return whole('200 OK', { ...completion, object: 'chat.completion', choices, usage });
  });
const allEvents = (name: keyof typeof dialects, pieces: number) =>
  made(`${name} ${pieces}`, () => {
    const { opening, piece, ending } = dialects[name];
    const events = opening + wordsOf(pieces).map(piece).join('') + ending;
    return Buffer.from(EVENTS + chunked(events) + LAST);
  });

const pace = (socket: Socket, { opening, piece, ending }: Dialect) => {
  const { gapMs, pieces } = plan;
  let sent = 0;
  socket.write(EVENTS + chunked(opening));
  const timer = setInterval(() => {
    if (sent < pieces) return void socket.write(chunked(piece(wordAt(sent++))));
    clearInterval(timer);
    socket.write(chunked(ending) + LAST);
  }, gapMs);
  socket.once('close', () => clearInterval(timer));
};

const answer = (socket: Socket, request: string) => {
  const name = request.startsWith('POST /anthropic') ? 'anthropic' : 'openai';
  if (plan.isDown && name === 'openai') return void socket.write(DOWN);
  if (!request.includes('"stream":true')) return void socket.write(oneObject(plan.pieces));
  if (plan.gapMs === 0) return void socket.write(allEvents(name, plan.pieces));
  pace(socket, dialects[name]);
};

/** Bytes in, bytes out: an upstream that costs less than whoever is measured before it. */
const server = createServer({ noDelay: true }, (socket) => {
  let waiting = '';
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    waiting += bytes.toString('latin1');
    const headEnd = waiting.indexOf('\r\n\r\n');
    if (headEnd === -1) return;
    const length = Number(LENGTH.exec(waiting)?.[1] ?? 0);
    if (waiting.length < headEnd + 4 + length) return;
    const request = waiting;
    waiting = '';
    answer(socket, request);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on('disconnect', () => process.exit());

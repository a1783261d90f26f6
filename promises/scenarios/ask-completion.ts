import { randomUUID } from 'node:crypto';
import { OpenAI } from 'openai';
import type { Answer } from './answer.ts';
import { endOf } from './end-of.ts';
import { type Completion, type Heard, hear } from './heard.ts';
import type { Question } from './question.ts';
import { readFrames } from './read-frames.ts';

type Addressee = { readonly url: string; readonly token: string };

type Reading = {
  readonly signal: AbortSignal;
  readonly onStatus: (status: number, headers: Headers) => void;
  readonly onCompletion: (completion: Completion) => void;
  readonly onEnd: () => void;
};

const TOOL = {
  type: 'function',
  function: {
    name: 'consultar',
    parameters: { type: 'object', properties: { pergunta: { type: 'string' } } },
  },
} as const;

/** Asks as a program does, and hears the answer to its end, whatever that is. Throws nothing. */
export const askCompletion = async (
  at: Addressee,
  question: Question,
  limitMs: number,
): Promise<Answer> => {
  const { mode = 'stream', leaveAfter, aside = false } = question;
  const askedAt = Date.now();
  const startedMs = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedMs);
  const heard: Heard = {
    text: '',
    model: undefined,
    finishReason: undefined,
    usage: undefined,
    isDone: false,
    error: undefined,
    firstTokenMs: undefined,
  };
  let status: number | undefined;
  let retryAfterSeconds: number | undefined;
  let pieces = 0;
  let gaveUp: 'left' | 'hung' | undefined;
  const leaving = new AbortController();
  const giveUp = (how: 'left' | 'hung') => {
    gaveUp ??= how;
    leaving.abort();
  };
  const limit = setTimeout(() => giveUp('hung'), limitMs);
  const leave =
    leaveAfter !== undefined && 'ms' in leaveAfter
      ? setTimeout(() => giveUp('left'), leaveAfter.ms)
      : undefined;
  const reading: Reading = {
    signal: leaving.signal,
    onStatus: (answered, headers) => {
      status = answered;
      const hint = headers.get('retry-after');
      if (hint !== null) retryAfterSeconds = Number(hint);
    },
    onCompletion: (completion) => {
      if (!hear(heard, completion)) return;
      heard.firstTokenMs ??= elapsedMs();
      pieces += 1;
      if (leaveAfter !== undefined && 'pieces' in leaveAfter && pieces === leaveAfter.pieces) {
        giveUp('left');
      }
    },
    onEnd: () => {
      heard.isDone = true;
    },
  };

  let isLost = false;
  const read = { stream: readStream, whole: readWhole, client: readByClient }[mode];
  await read(at, bodyOf(question), reading).catch(() => {
    isLost = true;
  });
  clearTimeout(limit);
  clearTimeout(leave);
  const { text, model, finishReason, usage, error, firstTokenMs } = heard;
  const end = endOf({ ...heard, status });
  return {
    // A connection that is lost is no end, unless an error was told before.
    end: gaveUp ?? (isLost && end !== 'garbled' ? 'lost' : end),
    ...{ aside, status, code: error?.code, retryAfterSeconds, model, finishReason, text },
    ...{ usage, askedAt, firstTokenMs, totalMs: elapsedMs() },
  };
};

const bodyOf = ({ text, model, tool = false }: Question) => ({
  model: model ?? 'evolua',
  messages: [{ role: 'user' as const, content: text ?? `O que é um teste? (${randomUUID()})` }],
  ...(tool && { tools: [TOOL], tool_choice: 'required' as const }),
});

type Body = ReturnType<typeof bodyOf>;

const post = async ({ url, token }: Addressee, body: object, { signal, onStatus }: Reading) => {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal,
  });
  onStatus(response.status, response.headers);
  return response;
};

const readWhole = async (at: Addressee, body: Body, reading: Reading) => {
  const response = await post(at, body, reading);
  reading.onCompletion((await response.json()) as Completion);
  reading.onEnd();
};

const readStream = async (at: Addressee, body: Body, reading: Reading) => {
  const options = { stream: true, stream_options: { include_usage: true } };
  const response = await post(at, { ...body, ...options }, reading);
  if (!response.ok) return reading.onCompletion((await response.json()) as Completion);
  if (response.body === null) return;
  for await (const data of readFrames(response.body)) {
    if (data === '[DONE]') reading.onEnd();
    else reading.onCompletion(JSON.parse(data) as Completion);
  }
};

/** As the programs of most people do it. It takes the end of the body for the end of the answer. */
const readByClient = async (at: Addressee, body: Body, reading: Reading) => {
  const client = new OpenAI({ baseURL: `${at.url}/v1`, apiKey: at.token, maxRetries: 0 });
  try {
    const stream = await client.chat.completions.create(
      { ...body, stream: true, stream_options: { include_usage: true } },
      { signal: reading.signal },
    );
    for await (const chunk of stream) reading.onCompletion(chunk);
    if (!reading.signal.aborted) reading.onEnd();
  } catch (error) {
    if (!(error instanceof OpenAI.APIError) || error instanceof OpenAI.APIUserAbortError) {
      throw error;
    }
    // An error frame has no status of its own.
    if (error.status !== undefined) reading.onStatus(error.status, error.headers ?? new Headers());
    if (error.status === undefined && error.code == null) throw error;
    reading.onCompletion({ error: { code: error.code ?? null, message: error.message } });
  }
};

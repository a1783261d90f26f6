import { OpenAI } from 'openai';
import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { openSlowly } from './open-slowly.ts';
import { promise } from './promise.ts';
import { standsStill } from './stands-still.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';

/** More than all buffers between the provider and the one who reads hold. */
const FLOOD_TOKENS = 5_000;
/** Short pieces that come together leave as one: so much of them would fit into the buffers. */
const LONG_PIECE = ' '.repeat(30_000);
const UNCHANGED_LOOKS = 60;

promise(
  'Quem sai da conversa não para a resposta, e quem aperta parar para também o provedor.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'uma pessoa fecha a página no meio da resposta; outra resposta é parada pelo botão',
    shown: ({ calls }) => calls === 2,
    mutant: {
      of: 'v1',
      without: 'o cancelamento da chamada em andamento',
      edits: [
        {
          file: 'packages/chat-core/src/chat/live-generations.ts',
          find: "if (found !== undefined) abort(found, 'stopped');",
          replace: '',
        },
      ],
    },
  },
  async ({ client, simulator }) => {
    await simulator.pace(25);
    const begin = async (text: string) => {
      let start: Readonly<Record<string, unknown>> = {};
      for await (const { event, data } of client.ask({ text: unique(text) })) {
        if (event === 'start') start = data;
        if (event === 'delta') break;
      }
      return { conversationId: String(start.conversationId), id: String(start.generationId) };
    };
    const answerOf = async (conversationId: string) => (await client.messages(conversationId))[1];
    const attempts = (count: number) =>
      until(`${count} attempts at their end`, 20_000, async () => {
        const ended = (await simulator.journal()).filter(({ outcome }) => outcome !== 'running');
        return ended.length === count && ended;
      });

    const left = await begin('Quem sai da conversa para a resposta?');
    await attempts(1);
    await until('the whole answer', 10_000, async () => {
      const answer = await answerOf(left.conversationId);
      return answer?.status === 'completed' && answer.content.length > 0;
    });

    const stopped = await begin('E quem aperta o botão de parar?');
    const response = await client.post(`/v1/chat/generations/${stopped.id}/stop`);
    expect(response.status).toBe(202);
    const journal = await attempts(2);
    expect(journal[0]).toMatchObject({ clientAbortAt: null });
    expect(journal[1]?.clientAbortAt).not.toBeNull();
    expect(journal[1]?.bytesGeneratedAfterAbort).toBe(0);
    const answer = await until('the stopped answer', 10_000, async () => {
      const found = await answerOf(stopped.conversationId);
      return found?.status === 'stopped' && found;
    });
    expect(answer.content.length).toBeGreaterThan(0);
  },
);

promise(
  'Um programa feito para a OpenAI conversa sem mudar nada além do endereço, e quando desiste ninguém paga pelo resto.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'o cliente oficial da OpenAI conversa em streaming e fecha a última resposta no meio',
    shown: ({ calls }) => calls === 3,
    mutant: {
      of: 'v1',
      without: 'o aviso ao provedor de que quem perguntou foi embora',
      edits: [
        {
          file: 'packages/chat-core/src/http/routes/openai/post-completions.ts',
          find: 'openCompletion(parts.provider.stream(request, left.signal), model)',
          replace:
            'openCompletion(parts.provider.stream(request, new AbortController().signal), model)',
        },
        {
          file: 'packages/chat-core/src/http/streams/sse-stream.ts',
          find: 'void source.frames.return?.().catch(() => undefined);',
          replace: '',
        },
      ],
    },
  },
  async ({ client, simulator }) => {
    await simulator.pace(10);
    const openai = new OpenAI({ baseURL: `${client.url}/v1`, apiKey: client.token, maxRetries: 0 });
    const messages: { role: 'user' | 'assistant'; content: string }[] = [];
    for (const question of ['O que é idempotência?', 'E quanto custa?']) {
      messages.push({ role: 'user', content: unique(question) });
      let answer = '';
      const stream = await openai.chat.completions.create({
        model: 'evolua',
        stream: true,
        messages,
      });
      for await (const chunk of stream) answer += chunk.choices[0]?.delta.content ?? '';
      expect(answer.length).toBeGreaterThan(20);
      messages.push({ role: 'assistant', content: answer });
    }

    const left = await openai.chat.completions.create({
      model: 'evolua',
      stream: true,
      messages: [{ role: 'user', content: unique('Explique backpressure com calma.') }],
    });
    for await (const chunk of left) if (chunk.choices[0]?.delta.content) break;
    const last = await until('the end upstream', 15_000, async () => {
      const found = (await simulator.journal()).at(-1);
      return found?.outcome !== 'running' && found;
    });
    expect(last.clientAbortAt).not.toBeNull();
    expect(last.bytesGeneratedAfterAbort).toBe(0);

    const stranger = { baseURL: `${client.url}/v1`, apiKey: 'evo_errada', maxRetries: 0 };
    await expect(new OpenAI(stranger).models.list()).rejects.toMatchObject({
      status: 401,
      type: 'invalid_request_error',
    });
  },
);

promise(
  'Quem lê devagar não enche a memória de ninguém nem atrasa os outros: o provedor espera com ele.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'um programa pede uma resposta enorme e para de ler logo no começo',
    shown: ({ faults }) => (faults.tokens ?? 0) > 0,
    atOnceMax: 2,
    mutant: {
      of: 'v1',
      without: 'a contrapressão: um pedaço só sai quando o anterior foi lido',
      edits: [
        {
          file: 'packages/chat-core/src/http/streams/sse-stream.ts',
          find: '{ highWaterMark: 0 },',
          replace: '{ highWaterMark: Number.POSITIVE_INFINITY },',
        },
      ],
    },
  },
  async ({ client, instanceUrl, person, simulator }) => {
    await simulator.pace(0);
    await simulator.fail({ kind: 'answer', text: LONG_PIECE }, { attemptsMax: 1 });
    await simulator.fail({ kind: 'tokens', count: FLOOD_TOKENS }, { attemptsMax: 1 });
    // A balancer that reads lets its kernel hold 32 MB, more than a provider's answer may be.
    const slow = await openSlowly(
      { ...client, url: instanceUrl },
      unique('Conte tudo o que você sabe.'),
    );
    try {
      const isStill = standsStill(UNCHANGED_LOOKS);
      const flood = await until('the provider waiting, or at its end', 60_000, async () => {
        const [call] = (await simulator.journal()).filter(({ faults }) => faults.length > 0);
        if (call?.outcome !== 'running') return call;
        return isStill(call.tokensWritten) && call;
      });
      expect(flood).toMatchObject({ outcome: 'running', clientAbortAt: null });
      const other = await person();
      expect(await askUntilEnd(other, { text: unique('E eu, espero?') })).toMatchObject({
        end: 'done',
      });
    } finally {
      slow.leave();
    }
  },
);

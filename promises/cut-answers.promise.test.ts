import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';

const ADAPTER = 'packages/chat-core/src/providers/answer-of.ts';
const CUT = { kind: 'cut', token: 8 };
const WHOLE = [
  'Um disjuntor conta as falhas de quem está do outro lado e, quando passam da conta, abre:',
  'por um tempo ninguém pergunta mais nada. Depois deixa passar uma tentativa só.',
  'Se der certo, fecha; se não der, espera outra vez. Quem pergunta fica sabendo na hora.',
].join(' ');

promise(
  'Uma resposta é cortada no meio, e quem lê recebe a resposta inteira, sem falta nem repetição.',
  { v1: 'breaks', v2: 'breaks', v3: 'breaks', v4: 'keeps' },
  {
    when: 'a conexão com a OpenAI cai depois de 8 tokens',
    shown: ({ faults }) => (faults.cut ?? 0) > 0,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'answer', text: WHOLE });
    await simulator.fail(CUT, { provider: 'openai' });
    const answer = await askUntilEnd(client, { text: unique('O que é um disjuntor?') });
    expect(answer).toMatchObject({ end: 'done', text: WHOLE, summary: { degraded: false } });
    const [, kept] = await client.messages(answer.start.conversationId ?? '');
    expect(kept).toMatchObject({ status: 'completed', content: WHOLE });
  },
);

promise(
  'Uma resposta cortada nunca passa por inteira: o que veio é guardado, com o erro, e vale perguntar de novo.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a conexão com qualquer provedor cai depois de 8 tokens',
    shown: ({ faults }) => (faults.cut ?? 0) > 0,
    mutant: {
      of: 'v1',
      without: 'a exigência de que o provedor diga que terminou',
      edits: [
        {
          file: ADAPTER,
          find: 'if (!signal.aborted && reason === undefined) throw failure(error, started);',
          replace: 'void error, failure;',
        },
        {
          file: ADAPTER,
          find: "if (reason === undefined) throw new ChatError(started ? 'truncated' : 'empty');",
          replace: "reason ??= 'stop';",
        },
      ],
    },
  },
  async ({ client, simulator, parts }) => {
    await simulator.pace(2);
    await simulator.fail(CUT);
    // The first estimate of a process loads a table of tokens, and who shares a busy processor
    // may stand still for so long that its sibling takes it for dead.
    const estimates = parts('server').map(() => askUntilEnd(client, { text: unique('E aí?') }));
    await Promise.all(estimates);
    const text = unique('O que é um TCP reset?');
    const cut = await askUntilEnd(client, { text });
    expect(cut).toMatchObject({ end: 'error', code: 'cut' });
    expect(cut.text.length).toBeGreaterThan(0);
    const [, kept] = await client.messages(cut.start.conversationId ?? '');
    expect(kept).toMatchObject({ status: 'error', content: cut.text });

    await simulator.repair();
    const again = await askUntilEnd(client, { text });
    expect(again).toMatchObject({ end: 'done', summary: { cached: false } });
    expect(again.text.length).toBeGreaterThan(cut.text.length);
  },
);

promise(
  'Uma resposta que parou no meio continua a pedido, de onde parou, sem falta nem repetição.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a conexão com qualquer provedor cai depois de 8 tokens, e volta',
    shown: ({ faults }) => (faults.cut ?? 0) > 0,
    mutant: {
      of: 'v1',
      without: 'o pedido de continuar que o modelo entende (`prefill`)',
      edits: [{ file: 'apps/v1-mvp/src/main.ts', find: "  prefill('instruct'),\n", replace: '' }],
    },
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'answer', text: WHOLE });
    await simulator.fail(CUT);
    const cut = await askUntilEnd(client, { text: unique('O que é um disjuntor?') });
    expect(cut.end).toBe('error');
    expect(WHOLE.startsWith(cut.text)).toBe(true);

    await simulator.repair();
    await simulator.fail({ kind: 'answer', text: WHOLE });
    const { assistantMessageId, conversationId = '' } = cut.start;
    const response = await client.post(`/v1/chat/messages/${assistantMessageId}/continue`);
    expect(await response.json()).toMatchObject({ status: 'completed', text: WHOLE });
    const [, kept, whole] = await client.messages(conversationId);
    expect(WHOLE.startsWith(kept?.content ?? 'nada')).toBe(true);
    expect(whole).toMatchObject({ status: 'completed', content: WHOLE });
  },
);

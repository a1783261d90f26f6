import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { bookedAsCalled } from './booked-as-called.ts';
import { costOf } from './cost-of.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';
import { withinMs } from './within-ms.ts';

const ASK_AGAIN_MS = 1_000;
/** The first token's limit is 10 s; the answer of the next provider comes soon after. */
const AFTER_SILENCE_MS = 14_000;
const SLOW_MS = 4_000;
const VERY_SLOW_MS = 20_000;

promise(
  'O provedor pede um segundo de paciência, e a pergunta é respondida sem que ninguém precise repeti-la.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a OpenAI responde 429 com `Retry-After: 1` uma vez',
    shown: ({ faults }) => faults.error === 1,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    const throttled = { kind: 'error', error: 'throttled', retryAfterMs: ASK_AGAIN_MS };
    await simulator.fail(throttled, { provider: 'openai', attemptsMax: 1 });
    expect(await askUntilEnd(client, { text: unique('O que é rate limit?') })).toMatchObject({
      end: 'done',
    });
    const [first, again] = await simulator.journal('openai');
    if (first === undefined || again === undefined) return;
    // Who asks the same provider again has waited as long as it wanted.
    expect(again.acceptedAt - (first.endedAt ?? 0)).toBeGreaterThanOrEqual(ASK_AGAIN_MS - 100);
  },
);

promise(
  'O provedor recusa sem dizer até quando; outro responde, e ninguém o martela.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a OpenAI responde 429 sem `Retry-After` a tudo',
    shown: ({ faults }) => (faults.error ?? 0) > 0,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'error', error: 'throttled' }, { provider: 'openai' });
    const { end } = await askUntilEnd(client, { text: unique('O que é um limite de taxa?') });
    expect(end).toBe('done');
    expect((await simulator.journal('openai')).length).toBeLessThanOrEqual(2);
  },
);

promise(
  'A cota no provedor acaba; outro responde, e o primeiro não é incomodado de novo.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a OpenAI responde 429 `insufficient_quota` a tudo',
    shown: ({ faults }) => (faults.error ?? 0) > 0,
  },
  async ({ client, simulator, parts }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'error', error: 'quota' }, { provider: 'openai' });
    for (let question = 0; question < 6; question += 1) {
      const { end } = await askUntilEnd(client, { text: unique('O que é uma cota?') });
      expect(end).toBe('done');
    }
    // Once by each process, which then knows.
    const asked = (await simulator.journal('openai')).length;
    expect(asked).toBeLessThanOrEqual(parts('server').length);
  },
);

promise(
  'O provedor responde vazio, e a pergunta é respondida por outro.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a OpenAI responde 200 sem conteúdo nenhum',
    shown: ({ faults }) => (faults.empty ?? 0) > 0,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'empty' }, { provider: 'openai' });
    const answer = await askUntilEnd(client, { text: unique('O que é o vazio?') });
    expect(answer.end).toBe('done');
    expect(answer.text.length).toBeGreaterThan(0);
  },
);

promise(
  'O provedor aceita a pergunta e se cala, e a resposta vem de outro.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'a OpenAI envia os cabeçalhos e mais nada (a espera é a de verdade: 10 s até desistir)',
    shown: ({ faults }) => (faults.silence ?? 0) > 0,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'silence' }, { provider: 'openai' });
    const { end } = await withinMs(
      AFTER_SILENCE_MS,
      askUntilEnd(client, { text: unique('Tem alguém aí?') }),
    );
    expect(end).toBe('done');
    await until('the silent call being closed', 5_000, async () => {
      const [silent] = await simulator.journal('openai');
      return silent?.clientAbortAt != null;
    });
  },
);

promise(
  'O provedor preferido fica lento, e quem pergunta depois já não espera por ele.',
  { v1: 'breaks', v2: 'breaks', v3: 'keeps', v4: 'keeps' },
  {
    when: 'o primeiro token da OpenAI leva 4 s; depois de 24 perguntas assim, faz-se mais uma',
    shown: ({ faults }) => (faults['first-token'] ?? 0) > 0,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'first-token', ms: SLOW_MS }, { provider: 'openai' });
    const ask = () => askUntilEnd(client, { text: unique('O que é latência?') });
    await Promise.all(Array.from({ length: 24 }, ask));
    const { summary } = await withinMs(SLOW_MS - 500, ask());
    expect(summary?.provider).not.toBe('openai');
  },
);

promise(
  'Uma resposta lenta do provedor não se nota: a mesma pergunta vai a um segundo, e vale a primeira que chegar.',
  { v1: 'breaks', v2: 'breaks', v3: 'breaks', v4: 'keeps' },
  {
    when: 'depois de 30 respostas normais, o primeiro token da OpenAI leva 20 s numa delas',
    shown: ({ faults }) => faults['first-token'] === 1,
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    const ask = () =>
      askUntilEnd(client, { text: unique('O que é a cauda?'), region: 'us-east-1' });
    await Promise.all(Array.from({ length: 30 }, ask));
    await simulator.fail(
      { kind: 'first-token', ms: VERY_SLOW_MS },
      { provider: 'openai', attemptsMax: 1 },
    );
    const answer = await withinMs(VERY_SLOW_MS / 4, ask());
    expect(answer.end).toBe('done');
    expect(answer.route).toContainEqual(expect.objectContaining({ kind: 'hedge', outcome: 'won' }));
    // The one that lost is stopped, and booked all the same.
    const rows = await bookedAsCalled(client, simulator);
    const own = rows.filter(({ generationId }) => generationId === answer.start.generationId);
    expect(own.map(({ outcome }) => outcome).sort()).toEqual(['aborted', 'ok']);
    expect(answer.summary?.costUsd ?? null).toEqual(costOf(own));
  },
);

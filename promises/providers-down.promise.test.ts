import type { ProviderName } from '@evolua/lab/environment/providers';
import { expect } from 'vitest';
import { askUntilEnd, type Ending } from './ask-until-end.ts';
import { promise } from './promise.ts';
import type { Stage } from './stage.ts';
import type { Traces } from './traces.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';
import { withinMs } from './within-ms.ts';

/** More than it takes to open a breaker: the questions after that are part of the promise. */
const QUESTIONS = 8;
const ALL_TOLD_MS = 4_000;
/** A breaker tries again after 10 s. */
const BACK_WITHIN_MS = 20_000;
/** Seldom enough not to meet the limit of 60 questions a minute. */
const ASK_EVERY_MS = 500;

const hasRefused = ({ faults }: Traces) => (faults.status ?? 0) > 0;

/** Everybody is answered, and not by an emergency answer, while these are down. */
const answersWithout =
  (...providers: readonly ProviderName[]) =>
  async ({ client, simulator }: Stage) => {
    await simulator.pace(2);
    for (const provider of providers) {
      await simulator.fail({ kind: 'status', status: 503 }, { provider });
    }
    for (let question = 0; question < QUESTIONS; question += 1) {
      const answer = await askUntilEnd(client, { text: unique('O que é um provedor de LLM?') });
      expect(answer).toMatchObject({ end: 'done', summary: { degraded: false } });
      expect(providers).not.toContain(answer.summary?.provider);
    }
  };

promise(
  'Um provedor cai, e toda pergunta continua sendo respondida.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  { when: 'a OpenAI responde 503 a tudo', shown: hasRefused },
  answersWithout('openai'),
);

promise(
  'Dois provedores caem, e toda pergunta continua sendo respondida.',
  { v1: 'breaks', v2: 'breaks', v3: 'keeps', v4: 'keeps' },
  { when: 'OpenAI e Claude respondem 503 a tudo', shown: hasRefused },
  answersWithout('openai', 'anthropic'),
);

promise(
  'Três provedores caem, e toda pergunta continua sendo respondida.',
  { v1: 'breaks', v2: 'breaks', v3: 'breaks', v4: 'keeps' },
  { when: 'OpenAI, Claude e Gemini respondem 503 a tudo', shown: hasRefused },
  answersWithout('openai', 'anthropic', 'google'),
);

promise(
  'Todos os provedores caem, e o chat ainda responde algo, marcado como resposta de emergência.',
  { v1: 'breaks', v2: 'breaks', v3: 'breaks', v4: 'keeps' },
  { when: 'todos respondem 503 a tudo', shown: hasRefused },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'status', status: 503 });
    const answer = await askUntilEnd(client, { text: unique('O que é cache?') });
    expect(answer).toMatchObject({ end: 'done', summary: { degraded: true, cached: false } });
    expect(answer.text.length).toBeGreaterThan(0);
    expect(answer.route).toContainEqual(expect.objectContaining({ kind: 'degrade' }));

    await simulator.repair();
    // What was an emergency's is nobody's answer from then on.
    const [question] = await client.messages(answer.start.conversationId ?? '');
    const isReal = async () => {
      const again = await askUntilEnd(client, { text: question?.content ?? '' });
      return again.summary?.degraded === false;
    };
    await until('an answer of a provider', BACK_WITHIN_MS, isReal, ASK_EVERY_MS);
  },
);

promise(
  'Todos os provedores caem, e ninguém fica esperando: em instantes se sabe por quê, e um programa recebe um erro 503.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'todos respondem 503 a tudo; pergunta-se no chat e com um cliente da OpenAI',
    shown: hasRefused,
    mutant: {
      of: 'v4',
      without: 'a regra de que programas não recebem resposta de emergência',
      edits: [
        {
          file: 'packages/chat-core/src/layers/degrade.ts',
          find: 'request.context.degradedAllowed && isFreeText(request)',
          replace: 'isFreeText(request)',
        },
      ],
    },
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'status', status: 503 });
    const told = await withinMs(
      ALL_TOLD_MS,
      askUntilEnd(client, { text: unique('O que é um fallback?') }).catch((refusal) => refusal),
    );
    const route = 'problem' in told ? told.problem.route : (told as Ending).route;
    expect(route).toContainEqual(
      expect.objectContaining({ kind: 'attempt', provider: 'openai', outcome: 'overloaded' }),
    );
    if ('problem' in told) expect(told).toMatchObject({ status: 503 });
    else expect(told).toMatchObject({ end: 'done', summary: { degraded: true } });

    const completion = await withinMs(ALL_TOLD_MS, client.complete(unique('O que é um SLO?')));
    expect(completion.status).toBe(503);
    expect(await completion.json()).toMatchObject({ error: { type: 'server_error' } });
  },
);

promise(
  'Os provedores voltam, e o chat volta com eles, sozinho.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'todos respondem 503 até os disjuntores abrirem, e então voltam',
    shown: hasRefused,
    mutant: {
      of: 'v2',
      without: 'a tentativa que o disjuntor aberto deixa passar de vez em quando',
      edits: [
        {
          file: 'packages/chat-core/src/layers/circuit-breaker.ts',
          find: 'resetMs = 10_000,',
          replace: 'resetMs = 600_000,',
        },
      ],
    },
  },
  async ({ client, simulator }) => {
    await simulator.pace(2);
    await simulator.fail({ kind: 'status', status: 503 });
    for (let question = 0; question < QUESTIONS; question += 1) {
      await askUntilEnd(client, { text: unique('O que é recuperação?') }).catch(() => undefined);
    }
    await simulator.repair();
    const isBack = async () => {
      const { end, summary } = await askUntilEnd(client, { text: unique('Você voltou?') });
      return end === 'done' && summary?.degraded === false;
    };
    await until('an answer', BACK_WITHIN_MS, isBack, ASK_EVERY_MS);
  },
);

import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import type { Client } from './client.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';

const PEOPLE = 20;
const QUESTIONS_EACH = 50;
const CALLS_MAX = 10;
/** Some ten seconds of an answer, in few pieces: everybody comes while it is given. */
const ANSWER_TOKENS = 100;
const TOKEN_GAP_MS = 100;
const PER_MINUTE = 60;
/** Two regions have a Redis each, and so a limit each. */
const TRIED_MAX = 2 * PER_MINUTE + 10;
/** Of each process, where there is a bulkhead; the roots have a hundred times as much. */
const SLOTS = 5;
const IN_LINE = 3;
const CROWD_EACH = 50;

const smaller = (version: string) => [
  {
    file: `apps/${version}/src/main.ts`,
    find: 'bulkhead({ concurrentMax: 500, queuedMax: 250, queueMs: 1_000 })',
    replace: `bulkhead({ concurrentMax: ${SLOTS}, queuedMax: ${IN_LINE}, queueMs: 1_000 })`,
  },
];

promise(
  'Mil pessoas fazem a mesma pergunta ao mesmo tempo, e ela é paga uma vez, não mil.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'mil perguntas idênticas chegam enquanto a primeira é respondida',
    shown: ({ calls }) => calls > 0,
    atOnceMax: 2,
  },
  async ({ person, simulator }) => {
    await simulator.pace(TOKEN_GAP_MS);
    await simulator.fail({ kind: 'tokens', count: ANSWER_TOKENS });
    // One after the other: making passwords slow is what a sign-up is good at.
    const people: Client[] = [];
    while (people.length < PEOPLE) people.push(await person());
    const text = unique('O que é coalescência de requisições?');
    const answers: Promise<string>[] = [];
    // A door is narrower than a room: they come in by the fifties, and then all are in it.
    for (const client of people) {
      const responses = await Promise.all(
        Array.from({ length: QUESTIONS_EACH }, () => client.complete(text, { stream: true })),
      );
      for (const response of responses) expect(response.status).toBe(200);
      answers.push(...responses.map((response) => response.text()));
    }
    expect(answers.length).toBe(PEOPLE * QUESTIONS_EACH);
    const contents = (await Promise.all(answers)).map(contentOf);
    expect(new Set(contents).size).toBe(1);
    expect(contents[0]?.length).toBeGreaterThan(ANSWER_TOKENS);
    expect(await simulator.calls()).toBeLessThanOrEqual(CALLS_MAX);
  },
);

promise(
  'Chega dez vezes mais gente do que cabe: quem não cabe sabe na hora e sabe quando voltar, e quem coube é respondido.',
  { v1: 'breaks', v2: 'breaks', v3: 'keeps', v4: 'keeps' },
  {
    when: 'cem perguntas chegam juntas a dois processos, cada um com 5 vagas e 3 lugares na fila (um centésimo do normal, para caber numa máquina)',
    shown: ({ calls }) => calls > 0,
    scaled: { v3: smaller('v3-enterprise'), v4: smaller('v4-mission-critical') },
    atOnceMax: 1,
  },
  async ({ person, simulator }) => {
    await simulator.pace(25);
    await simulator.fail({ kind: 'tokens', count: 40 });
    const people = await Promise.all([person(), person()]);
    const ends = await Promise.all(
      people.flatMap((client) =>
        Array.from({ length: CROWD_EACH }, () =>
          askUntilEnd(client, { text: unique('Cabe mais um?') }).catch((refusal) => refusal),
        ),
      ),
    );
    const refused = ends.filter((end) => 'problem' in end);
    const served = ends.filter((end) => end.end === 'done');
    expect(refused.length).toBeGreaterThan(0);
    expect(served.length).toBeGreaterThanOrEqual(2 * SLOTS);
    expect(served.length + refused.length).toBe(ends.length);
    for (const { status, retryAfter, problem } of refused) {
      expect({ status, code: problem.code }).toEqual({ status: 429, code: 'too_busy' });
      expect(Number(retryAfter)).toBeGreaterThan(0);
    }
    // By the server's own clock: most have not even stood in line, and nobody for long.
    const waitsMs = refused
      .flatMap(({ problem }) => problem.route)
      .filter(({ kind }) => kind === 'bulkhead')
      .map(({ ms }) => Number(ms))
      .sort((one, other) => one - other);
    expect(waitsMs.length).toBe(refused.length);
    expect(waitsMs[Math.floor(waitsMs.length / 2)]).toBeLessThanOrEqual(200);

    // The places of those who were served are free again.
    const [client] = people;
    expect(await askUntilEnd(client, { text: unique('E agora?') })).toMatchObject({ end: 'done' });
  },
);

promise(
  'Uma pessoa pergunta demais: ela é avisada de quando pode voltar, e as outras não percebem.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'uma conta faz 130 pedidos seguidos; o limite é 60 por minuto (na V4, por região)',
    shown: ({ calls }) => calls > 0,
  },
  async ({ client, person, simulator }) => {
    await simulator.pace(2);
    const other = await person();
    const isAnswered = async () => {
      const { end } = await askUntilEnd(other, { text: unique('E eu?') });
      expect(end).toBe('done');
    };
    await isAnswered();
    let refused: Response | undefined;
    let allowed = 0;
    for (; refused === undefined && allowed < TRIED_MAX; allowed += 1) {
      const response = await client.post('/v1/chat/conversations');
      if (response.status === 429) refused = response;
      else {
        expect(response.status).toBe(201);
        // A body that nobody reads keeps its connection, and the next request opens another.
        await response.arrayBuffer();
      }
    }
    expect(refused?.status).toBe(429);
    expect(allowed).toBeGreaterThanOrEqual(PER_MINUTE);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({ code: 'too_many_requests' });
    await isAnswered();
  },
);

/** Of a stream of chunks, as OpenAI's clients put it together. */
const contentOf = (stream: string) =>
  [...stream.matchAll(/"delta":(?<delta>\{[^}]*\})/gu)]
    .map(({ groups }) => JSON.parse(groups?.delta ?? '{}').content ?? '')
    .join('');

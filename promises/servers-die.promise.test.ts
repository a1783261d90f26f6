import { expect } from 'vitest';
import { allUnderWay } from './all-under-way.ts';
import { type Asking, askSteadily } from './ask-steadily.ts';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { standsStill } from './stands-still.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';

const IN_FLIGHT = 50;
/** Some fifty milliseconds each. */
const UNCHANGED_LOOKS = 20;
/** How long an answer stands still in its middle. */
const MIDDLE_MS = 8_000;
/** A second or two of an answer: some of it has reached the store, which lags 0.2 s behind, or more. */
const FLUSHED_LETTERS = 100;
/** Two seconds are promised; a machine that runs four versions at once may take longer. */
const INTERRUPTED_LIMIT_MS = 12_000;
/** Each look reads fifty conversations, of servers that have enough to do. */
const LOOK_EVERY_MS = 300;

promise(
  'Um servidor morre, e quem pergunta logo em seguida é atendido.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'um dos processos do servidor é morto e não volta',
    shown: ({ fallen }) => fallen.length > 0,
  },
  async ({ client, simulator, part }) => {
    await simulator.pace(2);
    await part('server').kill();
    for (let question = 0; question < 6; question += 1) {
      const { end } = await askUntilEnd(client, { text: unique('Quem me atende agora?') });
      expect(end).toBe('done');
    }
  },
);

promise(
  'Um servidor morre com 50 respostas em andamento: as dos outros chegam ao fim, e as dele logo aparecem como interrompidas, com o texto que tinham.',
  { v1: 'breaks', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'cada processo do servidor, um de cada vez, é morto com 50 respostas no meio e volta',
    shown: ({ fallen }) => fallen.length > 0,
  },
  async ({ person, simulator, parts, allReady }) => {
    // All of them wait in the middle, however long it takes until the last is there.
    await simulator.fail({ kind: 'tokens', count: 60 });
    await simulator.fail({ kind: 'stall', token: 40, ms: MIDDLE_MS });
    await simulator.pace(20);
    for (const server of parts('server')) {
      const people = [await person(), await person()];
      const asking = people.flatMap((client) =>
        Array.from({ length: IN_FLIGHT / people.length }, () => askSteadily(client)),
      );
      await allUnderWay(asking, FLUSHED_LETTERS);
      // What all have read for a second has reached the store, which lags behind on a busy machine.
      const isStill = standsStill(UNCHANGED_LOOKS);
      await until('all standing still', MIDDLE_MS, async () =>
        isStill(asking.reduce((sum, { text }) => sum + text().length, 0)),
      );
      await server.kill();
      const lost = asking.filter(({ servedBy }) => (servedBy() ?? server.name) === server.name);
      const others = asking.filter((each) => !lost.includes(each));
      const areToldApart = async () => {
        const kept = await Promise.all(lost.map((each) => each.kept()));
        return kept.every(({ status }) => status === 'interrupted');
      };
      await until('told apart', INTERRUPTED_LIMIT_MS, areToldApart, LOOK_EVERY_MS);
      expect(lost.length).toBeGreaterThan(0);
      expect(others.length).toBeGreaterThan(0);
      for (const { text, kept } of await Promise.all(lost.map(wholeStory))) {
        expect(kept.content.length).toBeGreaterThan(0);
        expect(text.startsWith(kept.content) || kept.content.startsWith(text)).toBe(true);
      }
      for (const { end, text, kept } of await Promise.all(others.map(wholeStory))) {
        expect({ end, kept }).toMatchObject({
          end: 'done',
          kept: { status: 'completed', content: text },
        });
      }
      await server.start();
      await allReady();
    }
  },
);

promise(
  'Todos os servidores morrem no meio de uma resposta, e quando voltam o texto até ali está na conversa.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'todos os processos do servidor são mortos durante uma resposta e depois religados',
    shown: ({ fallen }) => fallen.length > 0,
    mutant: {
      of: 'v1',
      without: 'a gravação do texto enquanto ele vem',
      edits: [
        {
          file: 'packages/chat-core/src/chat/live-generations.ts',
          find: 'const FLUSH_MS = 200;',
          replace: 'const FLUSH_MS = 600_000;',
        },
      ],
    },
  },
  async ({ client, simulator, parts }) => {
    await simulator.pace(60);
    const asking = askSteadily(client);
    await until('some text', 20_000, async () => asking.text().length > FLUSHED_LETTERS);
    await Promise.all(parts('server').map((server) => server.kill()));
    const { text } = await asking.ended;
    await Promise.all(parts('server').map((server) => server.start()));

    const kept = await until('the interrupted answer', 15_000, async () => {
      const answer = await asking.kept();
      return answer.status === 'interrupted' && answer;
    });
    expect(kept.content.length).toBeGreaterThan(0);
    // What was kept is what was seen, but for what the last flush had not reached.
    expect(text.startsWith(kept.content) || kept.content.startsWith(text)).toBe(true);
  },
);

const wholeStory = async (asking: Asking) => ({
  ...(await asking.ended),
  kept: await asking.kept(),
});

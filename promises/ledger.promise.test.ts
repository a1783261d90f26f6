import { expect } from 'vitest';
import { askUntilEnd, type Ending } from './ask-until-end.ts';
import { bookedAsCalled } from './booked-as-called.ts';
import { costOf } from './cost-of.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';

const QUESTIONS = 12;
/** Whatever makes a question cost more than one call: retries, failovers, continuations. */
const TROUBLES = [
  { kind: 'status', status: 500 },
  { kind: 'ok' },
  { kind: 'cut', token: 6 },
  { kind: 'empty' },
  { kind: 'ok' },
  { kind: 'error', error: 'throttled' },
  { kind: 'reset' },
  { kind: 'error-at', token: 4 },
];

promise(
  'Toda chamada a um provedor aparece uma vez, e só uma, no extrato, e a soma dos custos confere.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'doze perguntas encontram erros, cortes e respostas vazias nos provedores',
    shown: ({ faults }) => (faults.status ?? 0) > 0,
    mutant: {
      of: 'v1',
      without: 'o livro-caixa (`ledger`)',
      edits: [
        {
          file: 'apps/v1-mvp/src/main.ts',
          find: '  ledger(stores.ledger, { ...platform, priceOf }),\n',
          replace: '',
        },
      ],
    },
  },
  async ({ client, simulator, version }) => {
    await simulator.pace(2);
    for (const provider of version.providers) await simulator.script(TROUBLES, { provider });
    const answers: Ending[] = [];
    for (let question = 0; question < QUESTIONS; question += 1) {
      const asked = askUntilEnd(client, { text: unique('Quanto custa uma resposta?') });
      // A refusal has no price of its own, but its calls have.
      answers.push(...(await asked.then((answer) => [answer]).catch(() => [])));
    }
    const rows = await bookedAsCalled(client, simulator);
    const whole = answers.filter(({ summary }) => summary !== undefined);
    expect(whole.length).toBeGreaterThan(0);
    for (const { start, summary } of whole) {
      // The price of an answer is that of everything it took.
      const own = rows.filter(({ generationId }) => generationId === start.generationId);
      expect(summary?.costUsd ?? null).toEqual(costOf(own));
    }
  },
);

import { allScenarios } from './all-scenarios.ts';
import { type ContestantId, contestantIds } from './contestant.ts';
import type { Scenario, Verdict } from './scenario.ts';

const WORDS: Readonly<Record<Verdict, string>> = {
  pass: '**aprovado**',
  partial: 'parcial',
  safe: 'seguro',
  fail: 'falha',
};
const VERDICTS: readonly Verdict[] = ['pass', 'partial', 'safe', 'fail'];
const NAMES: Readonly<Record<ContestantId, string>> = {
  naive: 'ingênuo',
  v1: 'V1',
  v2: 'V2',
  v3: 'V3',
  v4: 'V4',
};
const COLUMNS = contestantIds.map((id) => NAMES[id]);

const INTRODUCTION = `# Cenários de falha

Dezesseis cenários do [Failover Bench](https://github.com/failoverbench/failoverbench) (S) e os nossos
(X), contra as quatro versões, por \`POST /v1/chat/completions\`, com processos de verdade e o
simulador falhando no fio. Todo provedor responde o mesmo texto de 60 tokens, e cada resposta é
comparada letra por letra. Antes de cada cenário o processo é reiniciado: nada se herda.

| Veredito       | Quer dizer                                                                        |
| -------------- | --------------------------------------------------------------------------------- |
| **aprovado**   | a resposta certa chegou, e tudo o que se conferiu está em ordem                   |
| parcial        | a resposta certa chegou, mas algo desejável faltou (depressa, paga uma vez só…)   |
| seguro         | não houve resposta, e sim um erro claro, a tempo; nada foi dado por inteiro sem ser |
| falha          | ficou esperando, meia resposta passou por boa, ou algo obrigatório não se cumpriu  |

Onde o certo é recusar (S13, X16, X18, X23), o erro claro é que é aprovado.

A coluna **ingênuo** é o controle: o proxy que se escreve numa tarde
([\`naive-gateway.ts\`](../promises/scenarios/naive-gateway.ts)), com um provedor só e os erros de
sempre. Ele repete tudo o que falha, espera sem fim, toma o fim dos bytes pelo fim da resposta, parte
letras ao meio, guarda no cache o que vier e não percebe que o cliente saiu. Um cenário em que todos
passassem, ele também, não provaria nada.
`;

const ELSEWHERE = `## O que se prova em outro nível

Cinco situações da lista dependem de um instante exato, ou de várias instâncias, e estão provadas com
relógio falso ou no Redis: a sonda abandonada (X09) e a resposta velha que acaba durante a sonda (X10)
em \`circuit-breaker.test.ts\`; duas pausas, vale a mais longa (X14) em \`failover.cooldowns.test.ts\`;
tudo lento, o hedge se desliga (X22) em \`hedge.test.ts\`; três réplicas, um limite só (X26) em
\`rate-limits.integration.test.ts\`.
`;

const RUNNING = `## Rodar

\`\`\`bash
npx vitest run --project promises promises/scenarios   # tempos de um quinto; confere esta tabela
node scripts/scenarios.ts --only v1,v4 S08 X21         # só alguns
node scripts/scenarios.ts --full                       # tempos inteiros; reescreve esta página
\`\`\`

Na corrida curta, um quinto vale para o que o cenário dura e para os limites de espera da versão
(\`FIRST_TOKEN_TIMEOUT_MS\`, \`IDLE_TIMEOUT_MS\`, \`TOTAL_TIMEOUT_MS\`). Os relógios do circuit breaker, das
pausas, do hedge e de \`Retry-After\` são os mesmos; em S15 o provedor fica fora por 30 s em vez de 60.
Cada versão roda com uma instância, sem balanceador: o que se mede é a pilha, não a réplica.
`;

/** The page up to the figures: from the scenarios alone, so that a test can hold it to them. */
export const renderVerdicts = (): string =>
  [
    INTRODUCTION,
    `## Placar\n\n${renderScore()}`,
    `## Failover Bench\n\n${table(allScenarios.filter(({ id }) => id.startsWith('S')))}`,
    `## Os nossos\n\n${table(allScenarios.filter(({ id }) => id.startsWith('X')))}`,
    ELSEWHERE,
    RUNNING,
  ].join('\n');

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = (scenarios: readonly Scenario[]) =>
  `${[
    row(['', 'Dado', 'Espera-se', ...COLUMNS]),
    row(Array.from({ length: 3 + COLUMNS.length }, () => '---')),
    ...scenarios.map(({ id, title, given, expected, verdicts }) =>
      row([
        `**${id}** ${title}`,
        given,
        expected,
        ...contestantIds.map((contestant) => WORDS[verdicts[contestant]]),
      ]),
    ),
  ].join('\n')}\n`;

/** How often each verdict, for everybody: for the README too. */
const renderScore = (): string =>
  `${[
    row(['', ...COLUMNS]),
    row(Array.from({ length: 1 + COLUMNS.length }, () => '---')),
    ...[
      { letter: 'S', name: 'Failover Bench' },
      { letter: 'X', name: 'os nossos' },
    ].map(({ letter, name }) => {
      const scenarios = allScenarios.filter(({ id }) => id.startsWith(letter));
      return row([
        `${name} (${scenarios.length})`,
        ...contestantIds.map((id) => score(id, scenarios)),
      ]);
    }),
  ].join('\n')}\n`;

const PLURALS: Readonly<Record<Verdict, readonly [string, string]>> = {
  pass: ['aprovado', 'aprovados'],
  partial: ['parcial', 'parciais'],
  safe: ['seguro', 'seguros'],
  fail: ['falha', 'falhas'],
};

const score = (contestant: ContestantId, scenarios: readonly Scenario[]) =>
  VERDICTS.map((verdict) => {
    const times = scenarios.filter(({ verdicts }) => verdicts[contestant] === verdict).length;
    return times === 0 ? '' : `${times} ${PLURALS[verdict][times === 1 ? 0 : 1]}`;
  })
    .filter(Boolean)
    .join(', ');

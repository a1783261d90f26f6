import type { Limit } from '../src/experiments/checks/limit.ts';
import { ownCount } from '../src/experiments/checks/own-count.ts';
import type { Experiment } from '../src/experiments/experiment.ts';

const count = 20;
const mostWhole = ownCount('Respostas inteiras', ({ isWhole }) => isWhole, {
  atLeast: 0.75 * count,
});
const paid = (limit: Limit) => ownCount('Chamadas pagas', ({ isPaid }) => isPaid, limit);
/** One by each server; where it has grown, there are four. */
const paysForServers = [mostWhole, paid({ atMost: 4 })];

export const experiment: Experiment = {
  id: 'pergunta-de-todos',
  number: 11,
  title: 'Todos perguntam a mesma coisa ao mesmo tempo',
  seconds: 15,
  hypothesis: 'O cache não ajuda quem pergunta junto: a primeira resposta ainda não existe.',
  steps: [
    'Espere as quatro versões responderem bem.',
    'Faça vinte vezes a mesma pergunta a cada versão, no mesmo instante.',
    'Conte quantas chamadas cada versão pagou.',
  ],
  watch: [
    'A V1 paga vinte respostas iguais.',
    'As outras pagam uma por servidor, e todos leem a mesma resposta enquanto ela é escrita.',
    'No caminho dos que chegaram depois: "juntou-se a uma pergunta igual".',
  ],
  deed: {
    kind: 'questions',
    text: 'O que é coalescência, e em que ela difere do cache?',
    count,
    order: 'at-once',
  },
  expected: {
    v1: 'Paga quase todas as vinte.',
    v2: 'Paga uma por servidor: duas, ou até quatro se tiver crescido.',
    v3: 'Paga uma por servidor: duas, ou até quatro se tiver crescido.',
    v4: 'Paga uma por servidor: duas, ou até quatro se tiver crescido.',
  },
  checks: {
    v1: [mostWhole, paid({ atLeast: count / 2 })],
    v2: paysForServers,
    v3: paysForServers,
    v4: paysForServers,
  },
  question: 'O que acontece com os outros dezenove se quem perguntou primeiro fecha a página?',
  explanation: [
    'É a debandada do cache (cache stampede): quando algo popular ainda não foi guardado, todos',
    'correm ao provedor. A camada coalesce junta as perguntas iguais em andamento: a primeira vai, as',
    'outras leem a mesma resposta desde o começo. Quem sai não atrapalha ninguém, e o último a sair',
    'encerra a chamada. Ela vale dentro de um processo; com dois servidores, paga-se duas vezes, o',
    'que já basta. O preço: uma falha dessa única chamada é de todos.',
  ].join(' '),
  code: [
    { label: 'A coalescência', path: 'packages/chat-core/src/layers/coalesce.ts' },
    { label: 'Quem paga a conta', path: 'packages/chat-core/src/layers/parts/shared-bill.ts' },
  ],
};

import type { Flow } from '../../model/flow.ts';
import { arrival } from './arrival.ts';
import { code } from './code.ts';
import { handedOver } from './handed-over.ts';
import { keptQuestion } from './kept-question.ts';
import { step } from './step.ts';
import { story } from './story.ts';

/** What happens when those who write the answers do not. */
export const providersFail: readonly Flow[] = [
  ...story(
    {
      id: 'failover',
      title: 'A OpenAI cai',
      lesson: 'O segundo provedor é a maior diferença entre a V1 e a V2, e a que mais rende.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version),
      keptQuestion(version),
      step(
        'api-a-egress',
        'O servidor chama a OpenAI.',
        version === 'v1' ? code.openai : code.failover,
      ),
      step('egress-openai', 'A OpenAI responde 503.', code.openai, 'fails'),
      version === 'v1' &&
        handedOver(
          version,
          'Não há outro: quem perguntou recebe 503, com o caminho que se tentou.',
          'fails',
        ),
      version >= 'v2' && [
        step(
          'egress-openai',
          'Mais uma tentativa, depois de uma pausa curta: 503 de novo.',
          code.retry,
          'fails',
        ),
        step(
          '@api-a',
          'Conta mais uma falha. Na quinta, o disjuntor abre e ninguém mais espera.',
          code.breaker,
        ),
        step('egress-claude', 'O Claude recebe a mesma pergunta.', code.failover),
        step('egress-claude', 'O Claude escreve a resposta.', code.anthropic, 'answers'),
        handedOver(version, 'Quem perguntou esperou um instante a mais, e é tudo o que percebe.'),
      ],
      version >= 'v3' &&
        step(
          '@api-a',
          'As próximas já começam pelo Claude: a saúde medida pôs a OpenAI no fim da fila.',
          code.health,
        ),
    ],
  ),
  ...story(
    {
      id: 'resposta-cortada',
      title: 'Uma resposta cortada no meio',
      lesson: 'Meia resposta nunca se passa por inteira. A V4 vai além, e a termina.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version),
      keptQuestion(version),
      step('api-a-egress', 'O servidor chama a OpenAI.', code.answerEvents),
      step('egress-openai', 'A OpenAI escreve metade da resposta.', code.openai),
      step('egress-openai', 'A conexão cai sem que ela diga que terminou.', code.openai, 'fails'),
      version < 'v4' && [
        step('api-a-postgres', 'O que veio é guardado, com o erro.', code.settle),
        handedOver(version, 'Quem lê fica com a metade, e sabe que é metade.', 'fails'),
        step('@api-a', 'A pedido, continua de onde parou, sem repetir.', code.postContinue),
      ],
      version === 'v4' && [
        step('@api-a', 'O texto dito até aqui vira o começo de um novo pedido.', code.continuation),
        step(
          'egress-claude',
          'O Claude continua da letra em que ela parou.',
          code.anthropic,
          'answers',
        ),
        handedOver(version, 'Quem lê vê um texto só, sem falta nem repetição.'),
        step(
          'api-a-postgres',
          'As duas chamadas ficam no extrato, sob uma pergunta só.',
          code.settle,
        ),
      ],
    ],
  ),
  ...story(
    {
      id: 'emergencia',
      title: 'Todos os provedores caem',
      lesson: 'No pior dia, o que resta é dizer a verdade depressa.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version),
      keptQuestion(version),
      step(
        'api-a-egress',
        'O servidor procura quem responda.',
        version === 'v1' ? code.openai : code.failover,
      ),
      step('egress-openai', 'A OpenAI responde 503.', code.openai, 'fails'),
      version >= 'v2' && step('egress-claude', 'O Claude responde 503.', code.anthropic, 'fails'),
      version >= 'v3' && step('egress-gemini', 'O Gemini responde 503.', code.google, 'fails'),
      version < 'v4' &&
        handedOver(version, 'Em instantes, um 503 diz por quê e quando tentar de novo.', 'fails'),
      version === 'v4' && [
        step('api-a-own-server', 'O servidor próprio também.', code.ownServer, 'fails'),
        step(
          '@api-a',
          'Ninguém responde: é uma pane, e a pergunta aceita uma resposta de emergência.',
          code.degrade,
        ),
        step(
          '@api-a',
          'Ela é feita com os textos do curso, sem rede nem chave.',
          code.emergencyAnswer,
          'answers',
        ),
        handedOver(version, 'Vem marcada como o que é, e nas métricas conta como ruim.'),
      ],
    ],
  ),
];

import type { Flow } from '../../model/flow.ts';
import { arrival } from './arrival.ts';
import { code } from './code.ts';
import { handedOver } from './handed-over.ts';
import { step } from './step.ts';
import { story } from './story.ts';

/** What happens when something of ours dies. */
export const partsFail: readonly Flow[] = [
  ...story(
    {
      id: 'servidor-morre',
      title: 'Um servidor morre',
      lesson: 'Dois servidores que não guardam nada só seu: morre um, e o serviço continua.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      step('@api-a', 'O processo morre com respostas pela metade.', code.answerEvents, 'fails'),
      version === 'v1' && [
        step(
          'people-balancer',
          'Quem pergunta agora não encontra ninguém.',
          code.postChat,
          'fails',
        ),
        step('@api-a', 'Depois de um tempo, o processo é posto de pé de novo.', code.supervise),
        step(
          'api-a-postgres',
          'Ao voltar, ele dá por interrompidas as respostas que deixou.',
          code.recover,
        ),
        handedOver(version, 'O texto até ali está na conversa, e dá para continuar.'),
      ],
      version >= 'v2' && [
        step(
          'balancer-api-a',
          'O balanceador vê que ele não aceita conexões.',
          code.targetPool,
          'fails',
        ),
        step('balancer-api-b', 'As novas perguntas vão ao outro.', code.forward),
        step('api-b-postgres', 'Em 2 s, o outro vê que o primeiro deixou de dar sinal.', code.reap),
        step('api-b-redis', 'O texto que só estava a caminho é recolhido daqui.', code.relay),
        handedOver(version, 'As respostas dele aparecem como interrompidas, com todo o texto.'),
      ],
      version >= 'v3' &&
        step(
          'orchestrator-api-b',
          'O Kubernetes vê que falta um e põe outro no lugar.',
          code.supervise,
        ),
    ],
  ),
  ...story(
    {
      id: 'postgres-cai',
      title: 'O Postgres cai e volta',
      lesson: 'Nada que foi dado por pronto se perde; o que muda é quanto tempo se fica sem ele.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version),
      step('api-a-postgres', 'O banco não responde.', code.watchOutage, 'fails'),
      handedOver(version, 'Ninguém espera por ele: a recusa vem na hora, com 503.', 'fails'),
      step(
        '@api-a',
        'O que já se escrevia segue, e tenta gravar o fim por 15 s antes de desistir.',
        code.settle,
      ),
      version === 'v1' && [
        step(
          '@postgres',
          'Alguém é acordado e o traz de volta: 1,5 h na nuvem, 10 s aqui.',
          code.supervise,
        ),
      ],
      version >= 'v2' && [
        step(
          'postgres-postgres-standby',
          'A reserva, que tem cada escrita confirmada, assume em 60 a 120 s.',
          code.watchOutage,
        ),
        step(
          '@postgres',
          'Aqui não há reserva: o mesmo processo volta depois de uma pausa menor.',
          code.supervise,
        ),
      ],
      step(
        'api-a-postgres',
        'O servidor percebe em um quarto de segundo, e volta sozinho.',
        code.watchOutage,
        'answers',
      ),
    ],
  ),
  ...story(
    {
      id: 'redis-cai',
      title: 'O Redis cai',
      lesson: 'Um cache deve poder faltar. Se a falta dele derruba o chat, ele era um banco.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version),
      step('api-a-redis', 'O Redis não responde.', code.cache, 'fails'),
      version >= 'v2' &&
        step(
          '@api-a',
          'Cada servidor passa a contar os limites na própria memória.',
          code.redisLimiter,
        ),
      step('api-a-egress', 'Sem cache, a pergunta vai ao provedor.', code.answerEvents),
      step('egress-openai', 'O que se repete é pago de novo.', code.openai),
      handedOver(version, 'Quem perguntou não percebe.'),
      version >= 'v2' &&
        step(
          'api-a-postgres',
          'Quem lê por outro servidor recebe pelo banco, de 200 em 200 ms.',
          code.mirror,
        ),
      version >= 'v2' &&
        step(
          'redis-redis-replica',
          'Na nuvem, a cópia assume em instantes. Aqui, ele volta vazio.',
          code.relay,
        ),
    ],
  ),
  ...story(
    {
      id: 'regiao-perdida',
      title: 'Uma região inteira se perde',
      lesson:
        'Servidores mudam de região sozinhos. O banco, não: quem passa a escrever é uma decisão.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      version < 'v4' && [
        step('people-balancer', 'Tudo o que a versão tem estava lá.', code.postChat, 'fails'),
        step('@people', 'Fora do ar para todos, até a região voltar.', code.forward, 'fails'),
      ],
      version === 'v4' && [
        step('people-router', 'Alguém pergunta, e estava em us-east-1.', code.postChat),
        step('router-balancer', 'Ninguém lá diz estar pronto.', code.targetPool, 'fails'),
        step('router-sa-balancer', 'O roteador leva todos a sa-east-1.', code.balancer),
        step('sa-balancer-sa-api-a', 'O servidor de São Paulo recebe a pergunta.', code.forward),
        step(
          'sa-api-a-postgres',
          'Com o banco de pé, ela é gravada, e nada do histórico falta. É o que se prova aqui.',
          code.beginAnswer,
        ),
        step(
          'postgres-sa-postgres',
          'Se o banco se perdeu com a região, alguém promove a cópia. Isso não está neste código.',
          code.watchOutage,
        ),
        step('sa-api-a-sa-egress', 'De São Paulo também se chega aos provedores.', code.failover),
        step('sa-egress-openai', 'A OpenAI responde.', code.openai, 'answers'),
        handedOver(
          version,
          'Quem estava na outra região percebe uma resposta interrompida, e mais nada.',
        ),
      ],
    ],
  ),
];

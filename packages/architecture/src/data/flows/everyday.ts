import type { Flow } from '../../model/flow.ts';
import { arrival } from './arrival.ts';
import { code } from './code.ts';
import { handedOver } from './handed-over.ts';
import { keptQuestion } from './kept-question.ts';
import { step } from './step.ts';
import { story } from './story.ts';

/** What happens all day long. */
export const everyday: readonly Flow[] = [
  ...story(
    {
      id: 'pergunta',
      title: 'Uma pergunta respondida',
      lesson: 'O caminho é o mesmo nas quatro versões; o que cresce são as defesas em volta dele.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version),
      version >= 'v2' &&
        step('api-a-redis', 'O limite da conta é contado, por todos juntos.', code.redisLimiter),
      keptQuestion(version),
      step('api-a-redis', 'O cache não conhece esta pergunta.', code.cache),
      version >= 'v3' &&
        step('@api-a', 'Há vaga: ela entra na conta das que estão em andamento.', code.bulkhead),
      step(
        'api-a-egress',
        version >= 'v3'
          ? 'O mais são dos provedores é o primeiro da fila.'
          : 'O servidor chama o provedor pela saída da rede.',
        version >= 'v3' ? code.health : version === 'v2' ? code.failover : code.openai,
      ),
      step('egress-openai', 'A OpenAI escreve a resposta, pedaço por pedaço.', code.openai),
      version >= 'v2' &&
        step(
          'api-a-redis',
          'Cada pedaço passa também por aqui, para quem lê por outro servidor.',
          code.relay,
        ),
      handedOver(version, 'Quem perguntou lê enquanto a resposta é escrita.'),
      step('api-a-postgres', 'O fim é gravado, e só então se diz “pronto”.', code.settle),
      step('api-a-redis', 'A resposta inteira fica no cache por uma hora.', code.keepAnswers),
    ],
  ),
  ...story(
    {
      id: 'cache',
      title: 'Um acerto de cache',
      lesson: 'A chamada mais barata e mais rápida é a que não se faz.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version, 'Alguém faz uma pergunta que já foi respondida há pouco.'),
      keptQuestion(version),
      step('api-a-redis', 'O cache tem a resposta, e ela está inteira.', code.cache, 'answers'),
      handedOver(version, 'Vem em milissegundos, e não custa nada.'),
      step(
        'api-a-postgres',
        'Fica no histórico como qualquer outra, marcada como do cache.',
        code.settle,
      ),
    ],
  ),
  ...story(
    {
      id: 'iguais',
      title: 'A mesma pergunta, de muita gente',
      lesson: 'Enquanto alguém espera por uma resposta, quem pergunta o mesmo espera junto.',
      versions: ['v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version, 'Mil pessoas fazem a mesma pergunta no mesmo instante.'),
      step(
        'api-a-redis',
        'O cache ainda não tem a resposta: para mil, são mil faltas.',
        code.cache,
      ),
      step(
        '@api-a',
        'A primeira chama o provedor; as outras ficam sabendo e se juntam a ela.',
        code.coalesce,
      ),
      step('api-a-egress', 'Sai uma chamada só, por servidor.', code.failover),
      step('egress-openai', 'A OpenAI responde uma vez, e uma vez se paga.', code.openai),
      step('@api-a', 'O que chega é lido por todas, cada uma no seu passo.', code.shareAnswer),
      handedOver(version, 'As mil recebem a resposta inteira, desde o começo.'),
    ],
  ),
  ...story(
    {
      id: 'gente-demais',
      title: 'Mais gente do que cabe',
      lesson: 'Recusar cedo, dizendo quando voltar, é o que deixa os outros serem atendidos.',
      versions: ['v1', 'v2', 'v3', 'v4'],
    },
    (version) => [
      arrival(version, 'Chegam dez vezes mais perguntas do que de costume.'),
      version === 'v1' && [
        step('api-a-egress', 'Nada limita ninguém: todas vão ao provedor.', code.openai),
        step('egress-openai', 'A OpenAI recusa o que passa da cota: 429.', code.openai, 'fails'),
        handedOver(version, 'Quem abusou e quem não abusou recebem o mesmo erro.', 'fails'),
      ],
      version >= 'v2' &&
        step(
          'api-a-redis',
          'Quem passa de 60 pedidos por minuto é recusado: 429, com a hora de voltar.',
          code.countRequest,
        ),
      version === 'v2' && [
        step(
          'api-a-egress',
          'Muitas contas, cada uma no seu limite, ainda passam todas.',
          code.failover,
        ),
        step(
          'egress-openai',
          'O que a OpenAI recusa vai ao Claude, enquanto ele aguentar.',
          code.openai,
          'fails',
        ),
        step('egress-claude', 'Os dois juntos aguentam o dobro de um.', code.anthropic),
      ],
      version >= 'v3' && [
        step(
          '@api-a',
          'Quinhentas respostas em andamento; outras 250 esperam até 1 s.',
          code.bulkhead,
        ),
        step(
          '@api-a',
          'A que não coube é recusada na hora, e sabe quando voltar.',
          code.bulkhead,
          'fails',
        ),
        step('api-a-egress', 'As que couberam nem percebem.', code.failover),
        handedOver(version, 'Quem entrou é respondido inteiro, a tempo.'),
      ],
    ],
  ),
];

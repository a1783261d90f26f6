import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const caching: readonly Passage[] = [
  {
    id: 'cache-de-respostas',
    title: 'o cache de respostas',
    keywords: ['cache', 'cachear', 'answer cache', 'guardar respostas', 'pergunta repetida'],
    text: prose`
      O cache de respostas guarda o que o modelo já disse. Quando a mesma pergunta volta, a resposta
      sai do Redis em milissegundos, sem pagar tokens e sem depender do provedor. É a camada mais
      externa da pilha: um acerto não gasta tentativa, limite nem vaga de ninguém.

      Nem tudo se guarda. A chave precisa incluir tudo que muda a resposta: mensagens, modelo,
      temperatura, formato. Com temperatura acima de zero espera-se variedade, então só se usa cache
      por escolha explícita. E o cache nunca pode ser obrigatório: se o Redis cai, a resposta vem do
      provedor, mais lenta e mais cara, mas vem.
    `,
  },
  {
    id: 'cache-ttl',
    title: 'o TTL do cache',
    keywords: ['TTL', 'validade do cache', 'expirar o cache', 'invalidar o cache', 'cache velho'],
    text: prose`
      TTL é o tempo de vida de uma entrada no cache: passado o prazo, ela some, e a próxima pergunta
      volta ao provedor. Toda chave deve ter um, porque memória sem prazo só cresce, até derrubar o
      Redis.

      Escolher o valor é pesar dois lados. Um TTL longo dá mais acertos e menos custo; um curto
      deixa a resposta mais fresca. Para perguntas conceituais, uma hora é um bom começo; para
      preços ou notícias, talvez segundos. Somar um pouco de acaso ao prazo evita que milhares de
      chaves expirem juntas e mandem todos os usuários ao provedor no mesmo instante.
    `,
  },
  {
    id: 'cache-e-privacidade',
    title: 'cache e privacidade',
    keywords: [
      'privacidade',
      'vazar resposta',
      'dados de outro usuário',
      'dados pessoais',
      'cache entre clientes',
    ],
    text: prose`
      Um cache malfeito mostra a um usuário o que outro perguntou. Por isso a chave carrega a
      organização dona da conversa (o *tenant*), e uma entrada jamais atravessa essa fronteira, nem
      mesmo quando o texto da pergunta é idêntico.

      Há outros cuidados. A chave usa um resumo criptográfico (hash) das mensagens, para que o texto
      não apareça em listagens nem em logs. O prazo curto limita o estrago se algo pessoal for parar
      ali. E o cache semântico, que aceita perguntas apenas parecidas, fica desligado: ele já
      entregou resposta errada, e até alheia, a muita gente.
    `,
  },
  {
    id: 'cache-resposta-parcial',
    title: 'por que o cache nunca guarda respostas parciais',
    keywords: ['resposta parcial', 'resposta incompleta', 'resposta cortada', 'cache parcial'],
    text: prose`
      Se a conexão cai no meio de uma frase e esse pedaço vai para o cache, o defeito de um segundo
      passa a durar o TTL inteiro: todo mundo que fizer a mesma pergunta recebe a resposta cortada,
      e depressa. O cache transforma uma falha passageira em permanente.

      A regra, então, é guardar só depois do marcador de fim do provedor. Resposta parada pelo
      usuário, cortada, filtrada, degradada ou terminada por limite de tokens não entra. Vale para
      qualquer cache, não só o de LLM: guarda-se o sucesso completo, nunca o que parecia sucesso
      enquanto acontecia.
    `,
  },
  {
    id: 'coalescencia',
    title: 'coalescência de pedidos',
    keywords: [
      'coalescência',
      'coalescing',
      'coalesce',
      'single flight',
      'perguntas iguais ao mesmo tempo',
      'debandada',
    ],
    text: prose`
      Coalescência (*coalescing* ou *single flight*) é atender com uma só chamada todos os que
      perguntam a mesma coisa ao mesmo tempo. O primeiro vira líder e vai ao provedor; os outros
      assinam a mesma resposta, inclusive os pedaços que já passaram.

      Ela cobre a janela que o cache não cobre: entre a primeira pergunta e a primeira resposta
      completa, nada foi guardado ainda. Sem ela, cem alunos que clicam juntos geram cem chamadas
      pagas. O detalhe difícil é o cancelamento: se o líder fecha a aba, os demais continuam
      recebendo, e a chamada só é abortada quando o último for embora.
    `,
  },
];

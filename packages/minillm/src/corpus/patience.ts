import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const patience: readonly Passage[] = [
  {
    id: 'timeouts',
    title: 'timeouts',
    keywords: ['timeout', 'tempo limite', 'quanto tempo esperar', 'provedor travado'],
    text: prose`
      Timeout é o limite da paciência, e uma chamada a LLM precisa de quatro:

      - **Conexão**: poucos segundos; se o servidor não atende, não adianta insistir.
      - **Primeiro token**: o modelo pode pensar, mas não para sempre.
      - **Ociosidade**: o maior silêncio aceito entre dois pedaços.
      - **Total**: o teto de tudo, para que nem um conta-gotas eterno escape.

      Um número só não resolve: se for curto, mata respostas longas e saudáveis; se for longo, deixa
      o usuário olhando para uma tela parada. E ao estourar o prazo é preciso abortar a conexão de
      verdade, senão o provedor continua gerando e cobrando.
    `,
  },
  {
    id: 'timeout-de-ociosidade',
    title: 'o timeout de ociosidade',
    keywords: [
      'timeout ocioso',
      'idle timeout',
      'silêncio no meio',
      'stream parado',
      'parou no meio',
    ],
    text: prose`
      A falha mais traiçoeira não é o erro, é o silêncio: os cabeçalhos chegam com status 200,
      alguns tokens aparecem, e depois nada, sem que ninguém feche a conexão. Para o sistema
      operacional está tudo bem. O timeout dos SDKs costuma parar de contar quando os cabeçalhos
      chegam, e a chamada fica pendurada por horas.

      O timeout de ociosidade é um relógio que volta a zero a cada pedaço de texto recebido. Se
      vencer, a tentativa é dada por perdida e a conexão é abortada. Cuidado com os sinais de vida
      do protocolo, os *pings*: eles provam que a rede está viva, não que o modelo está respondendo.
    `,
  },
  {
    id: 'retry',
    title: 'retry',
    keywords: ['retentativa', 'tentar de novo', 'tentar novamente', 'repetir a chamada', 'retries'],
    text: prose`
      Retry é tentar de novo quando a falha parece passageira: conexão derrubada, erro 500, 503, ou
      um 429 que diz quanto esperar. Não se repete o que vai falhar igual: chave inválida, texto
      longo demais, conteúdo recusado, cota esgotada.

      Três regras o mantêm inofensivo. Poucas tentativas, duas ou três. Espera crescente, com
      jitter, respeitando o \`Retry-After\` do servidor. E nunca depois do primeiro token: o usuário
      já leu um pedaço, e recomeçar em silêncio duplicaria o texto. Atenção também às camadas: três
      tentativas no seu código, vezes três no SDK, são nove chamadas.
    `,
  },
  {
    id: 'backoff-e-jitter',
    title: 'backoff exponencial e jitter',
    keywords: ['jitter', 'backoff', 'espera exponencial', 'espera aleatória', 'manada'],
    text: prose`
      Backoff exponencial é dobrar a espera a cada tentativa: 200 ms, 400 ms, 800 ms, até um teto.
      Dá tempo para o outro lado respirar. Mas se mil clientes caíram no mesmo instante, os mil
      voltam juntos depois de 200 ms, e juntos de novo depois de 400: uma manada em sincronia.

      O jitter quebra esse compasso sorteando a espera. Na forma mais simples, o *full jitter*,
      espera-se um tempo ao acaso entre zero e o valor do backoff:

      \`\`\`ts
      const waitMs = random() * Math.min(capMs, baseMs * 2 ** attempt);
      \`\`\`

      Parece desperdício, mas espalhar os pedidos faz o serviço voltar mais cedo para todos.
    `,
  },
  {
    id: 'orcamento-de-retry',
    title: 'o orçamento de retries',
    keywords: ['retry budget', 'orçamento de retentativas', 'tempestade de retries', 'retry storm'],
    text: prose`
      Retry ajuda quando poucos falham e atrapalha quando todos falham. Se o provedor está no chão e
      cada pedido tenta três vezes, a carga triplica justamente na pior hora: é a tempestade de
      retries, capaz de manter caído um serviço que já poderia ter voltado.

      O orçamento põe um teto no conjunto, e não só em cada pedido: por exemplo, retries podem somar
      no máximo 10% das chamadas recentes. Costuma ser um balde de fichas; cada sucesso devolve uma
      fração de ficha, cada retry gasta uma inteira. Balde vazio significa falhar logo ou ir a outro
      provedor, que é o que o pedido merecia.
    `,
  },
  {
    id: 'chave-de-idempotencia',
    title: 'chaves de idempotência',
    keywords: [
      'idempotência',
      'idempotente',
      'Idempotency-Key',
      'pedido duplicado',
      'clicou duas vezes',
      'mensagem duplicada',
    ],
    text: prose`
      Uma operação é idempotente quando repeti-la não muda o resultado. Perguntar a um LLM não é:
      duas chamadas são duas respostas e duas cobranças. E a rede cria o dilema: o pedido foi, a
      resposta não voltou; ele foi processado ou não?

      A chave de idempotência resolve. O cliente inventa um identificador único e o envia no
      cabeçalho \`Idempotency-Key\`; o servidor o guarda junto com o resultado. Se a mesma chave
      volta, ele devolve o que já fez, sem repetir. Se voltar com outro corpo, é erro do cliente, e
      isso é dito. Assim um duplo clique, ou um retry, vira uma pergunta só.
    `,
  },
];

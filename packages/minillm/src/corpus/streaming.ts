import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const streaming: readonly Passage[] = [
  {
    id: 'streaming',
    title: 'o streaming de respostas',
    keywords: ['streaming', 'stream', 'aos poucos', 'letra por letra', 'digitando'],
    text: prose`
      Um modelo escreve um token de cada vez. Sem streaming, o usuário espera a resposta inteira
      diante de uma tela parada; com ele, lê enquanto o texto nasce. O tempo total é o mesmo, mas a
      espera sentida cai para o tempo até o primeiro token.

      O preço é a complexidade. A conexão fica aberta por muitos segundos, o status 200 sai antes de
      se saber como termina, e o erro pode aparecer no meio da frase. Por isso o servidor só inicia
      a resposta quando o primeiro pedaço chega: antes disso, falhar ainda é um 503 honesto; depois,
      vira um evento \`error\` dentro do stream.
    `,
  },
  {
    id: 'tempo-ate-o-primeiro-token',
    title: 'o tempo até o primeiro token',
    keywords: [
      'time to first token',
      'TTFT',
      'primeiro token',
      'demora para começar a responder',
      'latência percebida',
    ],
    text: prose`
      O tempo até o primeiro token, ou TTFT (*time to first token*), vai do envio da pergunta ao
      primeiro pedaço de texto na tela. É a latência que o usuário sente: com o texto correndo, ele
      lê e espera de bom grado; antes disso, só vê reticências.

      Nele cabem a rede, a fila do provedor e a leitura da conversa inteira pelo modelo; por isso
      conversas longas demoram mais a começar. Depois vem outro ritmo, o de tokens por segundo. Meça
      os dois em separado e olhe o p95, não a média: um TTFT médio de um segundo pode esconder um
      usuário em cada vinte esperando dez.
    `,
  },
  {
    id: 'sse-ou-websocket',
    title: 'SSE ou WebSocket',
    keywords: ['SSE', 'WebSocket', 'server-sent events', 'websockets'],
    text: prose`
      SSE (*server-sent events*) é uma resposta HTTP que não termina: o servidor vai escrevendo
      eventos de texto, e o cliente só escuta. WebSocket é um canal de mão dupla, depois de uma
      troca de protocolo.

      Para a resposta de um LLM, SSE basta e sobra: passa por proxies comuns, usa a mesma
      autenticação, numera os eventos e retoma com \`Last-Event-ID\`. Para salas, onde todos falam e
      todos ouvem, com presença e digitação, o WebSocket se paga. Ele cobra por isso: reconexão,
      sinais de vida e conferência da origem passam a ser trabalho seu. Regra de bolso: se só um
      lado fala, use SSE.
    `,
  },
  {
    id: 'back-pressure',
    title: 'back-pressure',
    keywords: [
      'backpressure',
      'contrapressão',
      'cliente lento',
      'leitor lento',
      'ler devagar',
      'lê devagar',
      'memória crescendo',
    ],
    text: prose`
      Back-pressure, ou contrapressão, é o freio que o lado lento consegue puxar no lado rápido.
      Imagine um celular em rede ruim lendo dez tokens por segundo de um modelo que escreve cem. A
      diferença tem de ficar em algum lugar; sem freio, fica na memória do servidor, e mil leitores
      lentos o derrubam.

      A cura é uma fila com limite entre os dois. Enquanto há espaço, escreve-se; quando enche,
      junta-se o que chega em pedaços maiores, ou espera-se o leitor. Se ele não voltar a ler, é
      desligado, e retoma depois de onde parou. O que não pode existir é a fila sem fim.
    `,
  },
  {
    id: 'retomar-stream',
    title: 'retomar o stream com Last-Event-ID',
    keywords: [
      'Last-Event-ID',
      'retomar',
      'reconectar',
      'internet caiu',
      'conexão caiu',
      'recarregar a página',
      'perdi a conexão',
    ],
    text: prose`
      A rede do usuário cai no meio da resposta. Ele perde o texto? Não, se cada evento tiver um
      número. Ao reconectar, o cliente manda no cabeçalho \`Last-Event-ID\` o último que recebeu, e
      o servidor envia só o que vem depois, vindo do registro da geração:

      \`\`\`http
      GET /v1/chat/generations/{id}/events
      Last-Event-ID: 42
      \`\`\`

      Nada se repete e nada falta. Serve também para recarregar a página, ou abrir a conversa em
      outro aparelho: todos leem o mesmo registro. Um stream que acaba sem \`done\` nem \`error\`
      não terminou; quer dizer apenas: reconecte.
    `,
  },
  {
    id: 'geracao-duravel',
    title: 'gerações duráveis',
    keywords: [
      'geração durável',
      'geração',
      'servidor caiu no meio',
      'processo morreu',
      'interrupted',
      'resposta interrompida',
    ],
    text: prose`
      No Evolua, uma resposta é uma geração: ela pertence ao servidor, não à conexão. Perguntar
      inicia a geração; a conexão HTTP apenas assina os eventos dela. Cada pedaço de texto recebe um
      número e vai para o Postgres, de modo que outra aba, ou outra instância, possa ler tudo.

      Ela sempre acaba em um de quatro estados: \`completed\`, terminou bem; \`stopped\`, alguém
      mandou parar; \`error\`, o provedor falhou, e o texto parcial fica; \`interrupted\`, o
      processo que a escrevia morreu. Nunca fica girando para sempre: quem encontra uma geração sem
      dono encerra-a e mantém o que já foi escrito.
    `,
  },
  {
    id: 'parar-ou-fechar-a-aba',
    title: 'parar é diferente de fechar a aba',
    keywords: [
      'fechar a aba',
      'fechei a aba',
      'botão parar',
      'parar a resposta',
      'cancelar a resposta',
      'stop',
      'sair da página',
    ],
    text: prose`
      Fechar a aba não é um pedido; pode ser o metrô entrando no túnel. Por isso a geração continua
      no servidor, e ao voltar você encontra a resposta pronta. Parar, sim, é um pedido: o botão
      chama a rota \`…/stop\`, que aborta também a chamada ao provedor, para que ele deixe de gerar
      e de cobrar, e guarda o que já saiu.

      A exceção é a rota compatível com a OpenAI, \`/v1/chat/completions\`. Ela não tem memória:
      quem abandona a conexão não tem como retomar, então sair dela aborta tudo. Saber distinguir os
      dois casos evita contas fantasmas e respostas perdidas.
    `,
  },
];

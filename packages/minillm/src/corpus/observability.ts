import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const observability: readonly Passage[] = [
  {
    id: 'observabilidade',
    title: 'observabilidade',
    keywords: ['monitoramento', 'monitorar', 'métricas, logs e traces', 'três pilares'],
    text: prose`
      Observabilidade é poder entender por fora o que acontece por dentro, inclusive o que ninguém
      previu. São três sinais, cada um bom em uma pergunta:

      - **Métricas** dizem *quanto*: números baratos ao longo do tempo, bons para alertas.
      - **Logs** dizem *o quê*: o registro de cada acontecimento, bom para detalhes.
      - **Traces** dizem *onde*: o caminho de um pedido pelas peças, com o tempo de cada passo.

      O que os une é um identificador comum: do alerta ao gráfico, do gráfico ao trace, do trace ao
      log. O V1 já traz logs em JSON e métricas; os traces chegam no V3, quando há peças demais para
      adivinhar.
    `,
  },
  {
    id: 'opentelemetry',
    title: 'OpenTelemetry e traces',
    keywords: [
      'OpenTelemetry',
      'OTel',
      'trace',
      'traces',
      'span',
      'rastreamento',
      'tracing',
      'traceparent',
    ],
    text: prose`
      OpenTelemetry é um padrão aberto para produzir traces, métricas e logs sem se casar com um
      fornecedor. O trace é a história de um pedido; cada passo é um *span*, com começo, fim e
      atributos. O contexto viaja no cabeçalho \`traceparent\`, e assim a história continua de um
      serviço a outro.

      No V3, cada pergunta vira um span pai, e cada tentativa em um provedor vira um filho: vê-se de
      imediato que a primeira falhou em 2 segundos e a segunda respondeu. O texto da conversa fica
      fora dos atributos por padrão, por privacidade. Guardar tudo sai caro; costuma-se ficar com
      uma amostra e com todos os erros.
    `,
  },
  {
    id: 'metricas',
    title: 'métricas',
    keywords: [
      'métrica',
      'Prometheus',
      'Grafana',
      'contador',
      'histograma',
      'painel',
      'cardinalidade',
    ],
    text: prose`
      Métrica é um número que se repete no tempo. Há três formas principais: o contador, que só sobe
      (pedidos, erros, tokens); o medidor, que sobe e desce (pedidos em andamento); e o histograma,
      que agrupa valores em faixas e permite calcular percentis de latência.

      Cada versão expõe as suas em \`/metrics\`, no formato do Prometheus, que as coleta de tempos
      em tempos; o Grafana desenha os painéis. O erro comum é a cardinalidade: um rótulo com o id do
      usuário cria uma série por pessoa e afoga o servidor. Rótulo deve ter poucos valores: versão,
      provedor, resultado. Detalhe individual é assunto de log.
    `,
  },
  {
    id: 'logs-estruturados',
    title: 'logs estruturados',
    keywords: ['log', 'logs', 'log estruturado', 'logs em JSON', 'request id', 'pino'],
    text: prose`
      Log estruturado é uma linha de JSON em vez de uma frase: campos com nome, que uma máquina
      filtra e soma sem adivinhar.

      \`\`\`json
      {"level":"warn","requestId":"0198…","provider":"openai","code":"timeout","ms":3012}
      \`\`\`

      O \`requestId\` liga todas as linhas de um pedido e volta ao usuário no cabeçalho
      \`X-Request-Id\`: quem reclama já traz a chave da busca. O que nunca se escreve: senhas,
      tokens, cookies, e-mails, nem o texto das conversas. Escreva o acontecimento uma vez, com
      contexto, em vez de dez linhas de "entrei aqui"; e dê a cada nível um sentido, para que
      \`error\` signifique que alguém precisa olhar.
    `,
  },
  {
    id: 'slo',
    title: 'SLO e SLI',
    keywords: ['SLO', 'SLI', 'objetivo de nível de serviço', 'resposta boa', 'good answer'],
    text: prose`
      SLI é a medida: a fração de respostas boas. SLO é o objetivo para ela em uma janela de tempo,
      por exemplo, 99,9% em 30 dias. O difícil é definir *boa*, do ponto de vista de quem usa. No
      Evolua, é boa a resposta que começa em até 3 segundos, termina em até 20, chega inteira e não
      é texto de desculpas, mesmo que o status seja 200.

      Erro de quem chama, como um pedido malformado, fica fora da conta. Escolha um objetivo que os
      usuários percebam, não o maior possível: cada nove a mais custa muito, e o que passa do
      necessário sai do bolso das melhorias.
    `,
  },
  {
    id: 'orcamento-de-erro',
    title: 'o orçamento de erro',
    keywords: ['error budget', 'orçamento de erros', 'orçamento de falhas', 'congelar deploys'],
    text: prose`
      Se o SLO é 99,9%, então 0,1% pode falhar: isso é o orçamento de erro, 43,2 minutos ruins a
      cada 30 dias. Ele transforma uma briga antiga em conta. Sobrou orçamento? A equipe pode
      arriscar: lançar mais, testar em produção. Acabou? Para-se de lançar novidades e investe-se em
      estabilidade até recuperar.

      A ideia de fundo é libertadora: 100% é o alvo errado. Ninguém percebe a diferença, e buscá-lo
      paralisa tudo. O orçamento também paga os experimentos de caos: gastar um pouco dele de
      propósito, em horário de trabalho, é melhor que gastar tudo de madrugada.
    `,
  },
  {
    id: 'alertas',
    title: 'alertas por velocidade de queima',
    keywords: [
      'alerta',
      'alertas',
      'burn rate',
      'velocidade de queima',
      'acordar de madrugada',
      'plantão',
    ],
    text: prose`
      Um bom alerta acorda alguém só quando o usuário sofre e há o que fazer. CPU alta não é
      sofrimento; respostas falhando, sim. Por isso se alerta pelo ritmo em que o orçamento de erro
      queima (*burn rate*).

      Ritmo 1 gasta o orçamento exatamente em 30 dias. Ritmo 14,4 gasta 2% dele em uma hora: merece
      um chamado imediato. Ritmo 3 gasta 10% em um dia: um tíquete para amanhã basta. Usam-se duas
      janelas juntas, uma longa, para não disparar por um soluço, e uma curta, para calar assim que
      o problema passa. Alerta que todos ignoram deve ser consertado ou apagado.
    `,
  },
];

import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const versions: readonly Passage[] = [
  {
    id: 'v1',
    title: 'o V1, o MVP',
    keywords: ['V1', 'MVP', 'versão mais simples'],
    text: prose`
      O V1 responde a uma pergunta só: a ideia funciona? É um processo em ECS Fargate, um PostgreSQL
      em uma única zona, um Redis usado como cache de respostas e um provedor, a OpenAI.

      Os números anunciados: cerca de US$ 150 por mês, 2 a 3 dias para montar, até 100 usuários ao
      mesmo tempo, uns 95% de disponibilidade e 1 ou 2 pessoas na equipe. Ganha-se rapidez e
      clareza: tudo cabe na cabeça, e depurar é fácil. Em troca, a queda do processo, do banco ou do
      provedor derruba o chat, e não há backup automático. Passe ao V2 quando houver 50 ou mais
      usuários ativos por dia, ou quando o sistema ficar lento ou cair com frequência.
    `,
  },
  {
    id: 'v2',
    title: 'o V2, a versão escalável',
    keywords: ['V2', 'versão escalável'],
    text: prose`
      O V2 pergunta como crescer sem quebrar e sem perder o controle do custo. Os processos passam a
      ser vários, atrás de um balanceador e com escala automática; o Postgres ganha uma reserva em
      outra zona (Multi-AZ), o Redis ganha uma réplica, e entra um segundo provedor, o Claude, com
      retry, circuit breaker e failover. Há também CDN e limites por usuário.

      Os números anunciados: US$ 800 por mês, 1 a 2 semanas, de 100 a 1.000 usuários, cerca de 99% e
      uma equipe de 2 a 5 pessoas. Ele aguenta picos e a perda de uma zona; ainda cai com a região
      inteira ou com os dois provedores juntos. Passe ao V3 quando um contrato exigir SLA ou
      conformidade.
    `,
  },
  {
    id: 'v3',
    title: 'o V3, a versão empresarial',
    keywords: ['V3', 'versão empresarial', 'versão enterprise'],
    text: prose`
      O V3 existe para quem precisa prometer 99,9% e mostrar que cumpriu: são 8,76 horas por ano de
      folga, ou 43,2 minutos por mês. Roda em Kubernetes, que se recupera sozinho, usa três
      provedores (OpenAI, Claude e Gemini) com troca automática conforme a saúde de cada um, guarda
      as conversas como documentos e traz observabilidade completa: métricas, logs, traces, SLOs e
      alertas.

      Os números anunciados: US$ 3.000 por mês, 2 a 3 semanas, de 1.000 a 10.000 usuários e uma
      equipe de 5 a 15 pessoas. É caro, complexo e pede especialistas. O teto continua sendo a
      região única. Só passe ao V4 se uma hora parada custar mais de US$ 10.000.
    `,
  },
  {
    id: 'v4',
    title: 'o V4, a missão crítica',
    keywords: ['V4', 'missão crítica', 'mission-critical'],
    text: prose`
      O V4 é para quando cada minuto fora do ar custa caro demais. São duas regiões em dois
      continentes (us-east-1, nos Estados Unidos, e sa-east-1, em São Paulo), uma assumindo pela
      outra, e quatro provedores: OpenAI, Claude, Gemini e um servidor próprio. No código entram
      hedge, continuação, resposta degradada e experimentos de caos agendados.

      Os números anunciados: US$ 15.000 por mês, 1 a 2 meses, mais de 10.000 usuários, 99,99% e uma
      equipe de 15 ou mais pessoas. Serve a bancos, saúde e emergência, ou a quem perde mais de US$
      10.000 por hora parada. Para os demais, é complexidade paga sem necessidade.
    `,
  },
  {
    id: 'escolher-versao',
    title: 'qual versão escolher',
    keywords: [
      'qual versão',
      'que versão preciso',
      'escolher arquitetura',
      'melhor arquitetura',
      'arquitetura ideal',
    ],
    text: prose`
      Comece sempre pelo V1. A melhor arquitetura é a que resolve o problema de hoje, não a mais
      avançada. Depois, deixe os fatos empurrarem você:

      - **V1**: ideia em teste, menos de 100 usuários, orçamento abaixo de US$ 500 por mês, 1 ou 2
      pessoas.
      - **V2**: usuários regulares, latência acima de 5 segundos, queixas de instabilidade ou
      crescimento de 20% ao mês.
      - **V3**: contrato com SLA assinado, clientes perdidos por quedas, exigência de conformidade.
      - **V4**: uma hora parada custa mais de US$ 10.000, ou o setor é crítico.

      A última pergunta é sobre gente: a equipe consegue sustentar a complexidade que está
      comprando?
    `,
  },
  {
    id: 'quando-migrar',
    title: 'quando migrar de versão',
    keywords: [
      'migrar',
      'hora de migrar',
      'mudar de versão',
      'passar para a próxima versão',
      'trocar de versão',
      'sinais para evoluir',
    ],
    text: prose`
      Migrar cedo demais gasta dinheiro e atenção; tarde demais, gasta a paciência dos usuários.
      Três regras de bolso ajudam:

      - Do V1 para o V2: 50 ou mais usuários ativos por dia, ou um sistema lento e instável.
      - Do V2 para o V3: um SLA em contrato, uma exigência de conformidade, ou clientes pedindo
      garantias.
      - Do V3 para o V4: mais de US$ 10.000 de prejuízo por hora parada, ou multas de regulador.

      Como as versões compartilham o mesmo contrato HTTP e o mesmo núcleo, a mudança se faz por
      partes e sem desligar nada: troca-se uma peça, mede-se, e só então vem a próxima.
    `,
  },
  {
    id: 'custo-das-versoes',
    title: 'o custo de cada versão',
    keywords: [
      'custo das versões',
      'preço das versões',
      'custo mensal',
      'preço mensal',
      'versão mais barata',
    ],
    text: prose`
      Os valores anunciados de infraestrutura, por mês, são estes:

      - **V1**: US$ 150
      - **V2**: US$ 800
      - **V3**: US$ 3.000
      - **V4**: US$ 15.000

      Em números redondos, cada degrau multiplica a conta por quatro ou cinco, enquanto o ganho em
      disponibilidade vai encolhendo. Repare em duas ausências: os tokens, cuja conta, do V3 em
      diante, pode passar da dos servidores; e as pessoas, que costumam custar mais que as duas
      juntas. Pelo modelo do curso, o salto que mais rende por dólar é o segundo provedor com o
      banco em duas zonas, ou seja, o V2.
    `,
  },
  {
    id: 'diferenca-entre-versoes',
    title: 'as quatro versões lado a lado',
    keywords: ['quatro versões', 'todas as versões', 'muda entre as versões', 'comparar versões'],
    text: prose`
      As quatro versões servem o mesmo contrato HTTP e as mesmas telas. O que muda está em volta:

      - **V1** traz o cache em Redis, timeouts, logs em JSON e métricas.
      - **V2** acrescenta o segundo provedor, com retry, circuit breaker e failover, além de limites
      por usuário e duas ou mais instâncias.
      - **V3** acrescenta OpenTelemetry, bulkhead com descarte de carga, SLOs e conversas guardadas
      como documentos.
      - **V4** acrescenta hedge, continuação, resposta degradada, caos e a segunda região.

      Ponha dois \`main.ts\` lado a lado: de uma versão à outra, a raiz cresce no máximo umas vinte
      linhas. Essas linhas são a lição.
    `,
  },
];

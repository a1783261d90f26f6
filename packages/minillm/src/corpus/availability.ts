import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const availability: readonly Passage[] = [
  {
    id: 'noves-de-disponibilidade',
    title: 'os noves da disponibilidade',
    keywords: [
      'disponibilidade',
      '99,99%',
      '99,9%',
      'noves',
      'quatro noves',
      'três noves',
      'minutos por ano',
      'uptime',
      'tempo fora do ar',
    ],
    text: prose`
      Disponibilidade é a fração do tempo, ou dos pedidos, em que o sistema responde bem. Os noves
      se traduzem em tempo ruim permitido:

      - **95%**: 36 horas por mês, 18,25 dias por ano
      - **99%**: 7,2 horas por mês, 3,65 dias por ano
      - **99,9%**: 43,2 minutos por mês, 8,76 horas por ano
      - **99,99%**: 4,3 minutos por mês, 52,6 minutos por ano

      Há um deslize clássico: dizer que 99,99% são 4 minutos por ano. São 4 por mês; por ano, 52,6.
      Para conferir, multiplique: um ano tem 525.600 minutos, e um décimo de milésimo disso dá 52,6.
      Cada nove a mais divide a folga por dez.
    `,
  },
  {
    id: 'serie-e-paralelo',
    title: 'disponibilidade em série e em paralelo',
    keywords: [
      'em série',
      'em paralelo',
      'multiplicar disponibilidades',
      'calcular disponibilidade',
      'calcular a disponibilidade',
      'redundância',
    ],
    text: prose`
      Peças em série, em que todas precisam funcionar, multiplicam-se: três de 99,9% dão 0,999 ×
      0,999 × 0,999, ou seja, 99,7%. Toda dependência obrigatória tira um pouco. Peças em paralelo,
      em que basta uma, multiplicam as falhas: duas de 99% deixam 0,01 × 0,01, e chega-se a 99,99%.

      No papel, a redundância parece mágica. Na prática, a conta supõe falhas independentes, e elas
      raramente são: mesma região, mesmo deploy, mesma configuração errada derrubam as duas cópias.
      E falta somar o tempo de perceber e trocar. Use a conta para comparar desenhos, não para
      prometer.
    `,
  },
  {
    id: 'ponto-unico-de-falha',
    title: 'pontos únicos de falha',
    keywords: [
      'ponto único de falha',
      'single point of failure',
      'SPOF',
      'o que derruba o sistema',
      'ponto de falha',
    ],
    text: prose`
      Ponto único de falha, ou SPOF, é a peça que não tem substituta: se ela para, tudo para. Para
      encontrá-los, aponte para cada caixa do desenho e pergunte: e se esta sumir agora?

      - **V1**: o processo, o banco, a zona e o provedor. O Redis escapa: sem ele, só se perde o
      cache.
      - **V2**: a região, ou os dois provedores ao mesmo tempo.
      - **V3**: a região, ou os três provedores.
      - **V4**: só o que a decisão de arquitetura dele nomeia.

      Os mais perigosos não aparecem no desenho: o certificado que vence, o DNS, a chave de API, o
      cartão que paga a nuvem, a única pessoa que sabe fazer o deploy.
    `,
  },
  {
    id: 'regioes',
    title: 'zonas e regiões',
    keywords: [
      'região',
      'duas regiões',
      'multi-região',
      'zona de disponibilidade',
      'zonas',
      'us-east-1',
      'sa-east-1',
      'ativo-ativo',
      'região caiu',
    ],
    text: prose`
      Uma região da nuvem é um lugar no mapa; dentro dela há zonas, prédios separados com energia e
      rede próprias. Duas zonas protegem contra um incêndio ou um apagão local. Só uma segunda
      região protege contra a queda da primeira, e isso acontece: em outubro de 2025, um incidente
      na us-east-1 durou mais de 14 horas.

      Entre o Brasil e a us-east-1, uma ida e volta leva uns 110 a 120 ms. Copiar cada escrita para
      lá em sincronia somaria isso a tudo; por isso a cópia é assíncrona, e na troca alguns segundos
      de dados podem faltar. Duas regiões custam mais que o dobro e exigem ensaio: só o V4 as tem.
    `,
  },
  {
    id: 'por-que-95-e-99',
    title: 'de onde vêm os 95% e os 99%',
    keywords: [
      '95%',
      '99%',
      'anunciado',
      'número anunciado',
      'disponibilidade anunciada',
      'folclore',
    ],
    text: prose`
      Diz-se que um MVP tem uns 95% de disponibilidade e que uma versão escalável tem uns 99%. São
      números anunciados, repetidos sem fonte. Faça a conta: 95% são 36 horas ruins por mês. As
      causas conhecidas, provedor, deploys, zona, banco, somam cerca de 2,4 horas por mês no V1 e
      uns 19 minutos no V2.

      Então a realidade é melhor? Não sabemos. O modelo não inclui defeitos próprios, sobrecarga,
      credenciais vencidas nem erro humano, e essa parte ninguém mediu. A postura do curso é essa:
      mostrar o anunciado ao lado do medido, e deixar claro o que ainda é hipótese.
    `,
  },
  {
    id: 'sla',
    title: 'SLA',
    keywords: [
      'acordo de nível de serviço',
      'SLA e SLO',
      'contrato com cliente',
      'multa contratual',
    ],
    text: prose`
      SLA é um contrato: promete um nível de serviço ao cliente e diz o que acontece se ele não for
      cumprido, em geral um desconto na fatura. SLO é um objetivo interno, mais exigente, que avisa
      a equipe antes que o contrato seja quebrado. SLI é a medida que alimenta os dois.

      Cuidado ao ler o SLA de um fornecedor: ele não prevê quanto o serviço vai funcionar, só quanto
      devolvem se não funcionar. E contratos em série se multiplicam: somando os serviços de nuvem
      em que o V3 se apoia, o piso fica perto de 99,73%, abaixo dos 99,9% que ele anuncia, e isso
      antes dos provedores de LLM.
    `,
  },
];

import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const measurement: readonly Passage[] = [
  {
    id: 'percentis',
    title: 'p95 e p99',
    keywords: [
      'p95',
      'p99',
      'p50',
      'percentil',
      'percentis',
      'latência média',
      'média',
      'mediana',
      'latência',
    ],
    text: prose`
      O p95 é o valor abaixo do qual ficam 95% dos pedidos; o p99, 99% deles. Se o p95 é 3 segundos,
      um pedido em cada vinte demorou mais que isso. A média esconde: noventa respostas de 1 segundo
      e dez de 30 dão média de 3,9, um tempo que ninguém viveu.

      A cauda atinge mais gente do que parece. Quem faz vinte perguntas por dia tem 64% de chance de
      topar com ao menos uma pior que o p95. Dois cuidados: percentis não se somam nem se tiram em
      média entre servidores, é preciso juntar os histogramas; e um p99 pede milhares de amostras
      para valer algo.
    `,
  },
  {
    id: 'carga-aberta-ou-fechada',
    title: 'modelos de carga aberto e fechado',
    keywords: [
      'modelo aberto',
      'modelo fechado',
      'carga aberta',
      'carga fechada',
      'omissão coordenada',
      'usuários virtuais',
      'constant-arrival-rate',
    ],
    text: prose`
      No modelo fechado, um número fixo de usuários virtuais pergunta, espera a resposta e pergunta
      de novo. Se o servidor fica lento, eles perguntam menos: a carga se adapta e o desastre parece
      suave. É a omissão coordenada.

      No modelo aberto, os pedidos chegam em ritmo fixo, não importa quem já foi atendido, como na
      internet: gente nova continua chegando enquanto a fila cresce. Ele mostra o colapso como ele
      é. No k6, é o executor \`constant-arrival-rate\`. Use o aberto para saber quanto o sistema
      aguenta; o fechado, para imitar um grupo conhecido, como uma turma de trinta alunos.
    `,
  },
  {
    id: 'k6',
    title: 'testes de carga com k6',
    keywords: [
      'k6',
      'teste de carga',
      'testes de carga',
      'make load',
      'quantos usuários aguenta',
      'benchmark',
    ],
    text: prose`
      O k6 é uma ferramenta de teste de carga: você escreve em JavaScript ou TypeScript o que um
      usuário faz, e ele repete isso milhares de vezes, medindo. No Evolua, os mesmos roteiros
      servem às quatro versões, pois o contrato HTTP é um só; a comparação fica justa.

      Um bom teste tem hipótese, um limite que pode falhar e um relatório. Use perguntas diferentes,
      ou o cache responde por todos. Olhe o p95 e a taxa de erro, nunca só a média. Verifique se
      quem gera a carga não é o gargalo. E compare antes e depois na mesma máquina: números de
      máquinas diferentes não conversam.
    `,
  },
];

import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const protection: readonly Passage[] = [
  {
    id: 'bulkhead',
    title: 'o bulkhead',
    keywords: ['bulkhead', 'anteparas', 'isolamento de falhas', 'isolar', 'limitar concorrência'],
    text: prose`
      Bulkhead é a antepara do navio: o casco é dividido em compartimentos, e um furo alaga só um
      deles. No chat, cada provedor recebe um número fixo de vagas para chamadas em andamento. Se
      ele fica lento, as vagas dele se enchem e as novas chamadas são recusadas ou desviadas,
      enquanto o resto do sistema segue seco.

      Sem isso, um provedor lento prende conexões, memória e atenção de tudo, e derruba até quem não
      dependia dele. Lentidão contagia mais que erro. Uma vaga deve ser devolvida sempre, inclusive
      quando o usuário vai embora no meio: vaga perdida é vazamento.
    `,
  },
  {
    id: 'descarte-de-carga',
    title: 'o descarte de carga',
    keywords: [
      'load shedding',
      'descarte de carga',
      'descartar carga',
      'sobrecarga',
      'sobrecarregado',
      'pico de tráfego',
      'pico de acessos',
    ],
    text: prose`
      Descarte de carga (*load shedding*) é dizer não a alguns para continuar servindo os outros.
      Quando a demanda passa da capacidade, há duas saídas: recusar o excesso logo, com 429 ou 503 e
      um \`Retry-After\`, ou aceitar tudo e atender todos tarde demais. A segunda parece gentil e é
      a pior: o servidor trabalha em respostas que ninguém mais espera.

      Uma fila curta absorve oscilações; uma fila longa só esconde o problema e soma espera. Boa
      recusa é rápida, barata e feita na porta, antes de tocar no banco. E vale escolher quem fica:
      primeiro o usuário que espera, depois o trabalho de fundo.
    `,
  },
  {
    id: 'rate-limit',
    title: 'limites de uso',
    keywords: [
      'rate limit',
      'rate limiting',
      'limite de requisições',
      'limite por usuário',
      'erro 429',
      '429',
      'muitas requisições',
      'abuso',
    ],
    text: prose`
      Rate limit é um teto de uso por usuário e por tempo: tantas perguntas por minuto, tantos
      tokens por dia. Protege o orçamento, que em LLM se gasta depressa, e impede que um cliente
      afobado atrase os demais. Quem passa do teto recebe 429 com \`Retry-After\`, e o rascunho da
      mensagem não se perde.

      Com várias instâncias, o contador precisa ser um só e a conta precisa ser atômica; por isso
      ele mora no Redis. Se cada instância contasse sozinha, três delas triplicariam o limite. E se
      o Redis cair? O V2 passa a contar na memória de cada processo: menos exato, mas ainda um
      limite.
    `,
  },
];

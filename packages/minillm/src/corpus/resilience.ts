import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const resilience: readonly Passage[] = [
  {
    id: 'circuit-breaker',
    title: 'o circuit breaker',
    keywords: ['circuit breaker', 'breaker', 'disjuntor', 'disjuntores'],
    text: prose`
      O circuit breaker imita o disjuntor de casa: quando a corrente fica perigosa, ele abre o
      circuito e protege o resto da instalação. Aqui a corrente são as chamadas a um provedor. Se
      muitas falham em pouco tempo, o breaker abre, e as próximas são recusadas na hora, sem esperar
      por um timeout que já se sabe que vem.

      Ganham os dois lados. O usuário não espera à toa: o pedido segue logo para outro provedor. E o
      provedor doente recebe menos carga e volta mais depressa. Cada provedor tem o seu breaker,
      para que a queda de um não feche a porta dos outros. Ele entra no V2.
    `,
  },
  {
    id: 'estados-do-breaker',
    title: 'os estados do circuit breaker',
    keywords: [
      'half-open',
      'meio aberto',
      'breaker aberto',
      'breaker fechado',
      'estados do breaker',
      'estados do disjuntor',
      'breaker fecha',
      'breaker abre',
      'disjuntor fecha',
      'disjuntor abre',
    ],
    text: prose`
      Um circuit breaker vive em um de três estados:

      - **Fechado**: tudo normal; as chamadas passam e os resultados são contados.
      - **Aberto**: houve falhas demais; as chamadas são recusadas na hora.
      - **Meio aberto** (*half-open*): passado um tempo, uma única chamada de teste pode passar.

      Se o teste der certo, o circuito fecha; se falhar, abre de novo e o relógio recomeça. O nome
      engana quem chega: como na eletricidade, fechado é o estado em que a corrente passa. E o
      pedido recusado por um breaker aberto não se repete ali: vai direto para o próximo provedor.
    `,
  },
  {
    id: 'breaker-julga-no-fim',
    title: 'por que o breaker julga a resposta no fim',
    keywords: ['breaker no fim', 'breaker julga', 'breaker e streaming', 'breaker não abre'],
    text: prose`
      Com streaming, o status 200 chega antes da resposta. Um breaker que conta sucesso quando o
      stream abre aprende pouco: cem respostas podem ser cortadas no meio, e ele segue fechado,
      satisfeito, mandando mais gente para o buraco.

      Por isso o julgamento acontece no evento final. Terminou com o marcador de fim do provedor?
      Sucesso. Cortou, travou ou acabou sem marcador? Falha. Há um terceiro caso: quando o próprio
      usuário desiste, o resultado é neutro, não diz nada sobre o provedor, e se era a chamada de
      teste do estado meio aberto, a vaga é devolvida para outra.
    `,
  },
  {
    id: 'failover',
    title: 'o failover',
    keywords: [
      'failover',
      'trocar de provedor',
      'segundo provedor',
      'provedor caiu',
      'OpenAI caiu',
      'OpenAI fora do ar',
      'fallback',
    ],
    text: prose`
      Failover é ter um plano B e usá-lo sem que ninguém peça. Se a OpenAI falha antes do primeiro
      token, o V2 faz a mesma pergunta ao Claude; o usuário nota apenas uma espera um pouco maior. A
      ordem de preferência fica escrita no código, e o V3 ainda a ajusta pela saúde recente de cada
      provedor.

      Há letras miúdas. Só se troca em silêncio antes do primeiro token, senão o texto recomeçaria.
      Erro que é do pedido, como um texto longo demais, em geral falha igual no outro lado. E o
      plano B precisa de chave válida, cota e exercício: o que nunca é usado costuma não funcionar
      no dia.
    `,
  },
  {
    id: 'hedge',
    title: 'o hedge',
    keywords: ['hedge', 'hedging', 'pedido de reserva', 'cauda de latência', 'provedor lento'],
    text: prose`
      Hedge é uma segunda aposta. Se o primeiro provedor demora mais que o normal para dar o
      primeiro token, digamos mais que o seu p95, o sistema faz a mesma pergunta a outro e fica com
      quem responder primeiro; o perdedor é abortado. Encurta a cauda, aqueles poucos pedidos muito
      lentos.

      Custa dinheiro, pois o perdedor também cobra. Daí os limites: um só hedge por pedido, sempre a
      outro provedor, antes do primeiro token, e no máximo uns 5% de chamadas extras. Quando tudo
      está lento, ele se desliga, porque dobrar a carga de um sistema sufocado só piora. Aparece no
      V4.
    `,
  },
  {
    id: 'continuacao',
    title: 'a continuação',
    keywords: ['continuação', 'continuar a resposta', 'cortou no meio', 'caiu no meio da resposta'],
    text: prose`
      O que fazer quando o provedor cai depois de já ter escrito meia resposta? Recomeçar repetiria
      o texto; desistir jogaria fora o que o usuário já leu. A continuação, no V4, pede a outro
      modelo que siga do ponto exato em que o primeiro parou, mostrando a ele o trecho já emitido.

      A costura é delicada. O segundo modelo às vezes repete o fim do trecho, e a sobreposição
      precisa ser removida. Nunca se cola um fragmento a uma segunda resposta inteira. E há casos
      recusados: JSON, chamadas de ferramenta, respostas com formato. O que já foi mostrado não se
      apaga nem se duplica.
    `,
  },
  {
    id: 'resposta-degradada',
    title: 'a resposta degradada',
    keywords: [
      'resposta degradada',
      'degradação graciosa',
      'degradação elegante',
      'modo degradado',
      'todos os provedores caíram',
    ],
    text: prose`
      Degradar é entregar menos, de propósito, em vez de nada. No V4, se os quatro provedores
      caírem, o chat responde com o que tem em casa, como um texto dos documentos do curso, e avisa
      que aquilo não veio do modelo pedido.

      A honestidade é a parte importante. A resposta degradada vem marcada, nunca entra no cache e
      conta como ruim no SLO, mesmo com status 200: um pedido de desculpas não é uma resposta. E
      quem usa a API compatível com a OpenAI recebe um 503, porque um programa não lê avisos.
      Degradar compra tempo, não disponibilidade.
    `,
  },
];

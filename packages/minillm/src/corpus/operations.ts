import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const operations: readonly Passage[] = [
  {
    id: 'engenharia-do-caos',
    title: 'engenharia do caos',
    keywords: [
      'caos',
      'chaos engineering',
      'chaos monkey',
      'quebrar de propósito',
      'game day',
      'experimento de caos',
    ],
    text: prose`
      Engenharia do caos é provocar uma falha de propósito para descobrir, em hora escolhida, o que
      o sistema faria na hora errada. Não é quebrar ao acaso; é um experimento:

      1. Defina o normal: por exemplo, 99,9% de respostas boas.
      2. Escreva a hipótese: "sem o provedor A, perdemos no máximo 5 segundos".
      3. Injete a falha, em alcance pequeno e com botão de parar.
      4. Observe, desfaça e confira que tudo voltou ao normal.

      Se a hipótese cair, você achou um defeito antes dos usuários. Comece pequeno, longe da
      produção, e só avance quando os resultados ficarem chatos. No V4, os experimentos são
      agendados.
    `,
  },
  {
    id: 'postmortem',
    title: 'postmortem',
    keywords: ['post-mortem', 'incidente', 'sem culpados', 'análise de incidente'],
    text: prose`
      Postmortem é o texto que se escreve depois de um incidente para que ele ensine algo. Conta o
      que aconteceu, em ordem e com horários; quem foi atingido e por quanto tempo; o que ajudou, o
      que atrapalhou, e o que será mudado, com responsável e prazo.

      A regra de ouro é não procurar culpados. Quem apertou o botão errado fez o que parecia certo
      com o que sabia; a pergunta útil é por que o sistema permitiu aquilo e demorou a mostrar. Sem
      essa confiança, as pessoas escondem detalhes, e o próximo incidente repete o anterior. Um bom
      postmortem cabe em duas páginas e é lido por quem não estava lá.
    `,
  },
  {
    id: 'drenagem',
    title: 'a drenagem no SIGTERM',
    keywords: [
      'SIGTERM',
      'graceful shutdown',
      'drenagem',
      'drain',
      'desligar o servidor',
      'encerrar sem perder',
      'desligamento gracioso',
    ],
    text: prose`
      A cada deploy, alguém desliga o servidor antigo. O aviso é um sinal, SIGTERM; depois de um
      prazo vem o SIGKILL, que não perdoa. Drenar é usar bem esse prazo:

      1. A verificação de prontidão passa a falhar, e o balanceador para de mandar gente nova.
      2. As respostas em andamento terminam, ou são encerradas com um erro claro.
      3. Fecham-se as conexões com o banco e o Redis, e o processo sai.

      Para um chat, o prazo precisa comportar uma resposta longa, não só uma página web. Sem
      drenagem, cada deploy corta todas as conversas no meio, e quem publica vinte vezes por mês
      quebra vinte vezes.
    `,
  },
  {
    id: 'liveness-e-readiness',
    title: 'liveness e readiness',
    keywords: [
      'liveness',
      'readiness',
      'health check',
      'verificação de saúde',
      'healthcheck',
      'probe',
      'prontidão',
    ],
    text: prose`
      São duas perguntas diferentes. *Liveness*: o processo está vivo? Se não, reinicie-o.
      *Readiness*: ele pode receber pedidos agora? Se não, tire-o do balanceador, mas deixe-o em
      paz.

      O erro clássico é pôr o banco na pergunta de liveness. O banco cai por um minuto, todas as
      instâncias se dizem mortas, o orquestrador reinicia todas em laço, e quando o banco volta não
      há ninguém para atender. Liveness nunca consulta dependências. No Evolua, as rotas são
      \`/v1/health/live\` e \`/v1/health/ready\`; durante a drenagem, a primeira continua dizendo
      sim e a segunda passa a dizer não.
    `,
  },
  {
    id: 'deploy-seguro',
    title: 'deploys seguros',
    keywords: [
      'deploy',
      'deploys',
      'canário',
      'canary',
      'rollback',
      'publicar sem parar',
      'blue-green',
      'zero downtime',
    ],
    text: prose`
      A maior parte das quedas vem de mudanças, cerca de 70% segundo o Google, não de máquinas que
      queimam. Deploy seguro é limitar quem sente uma mudança ruim e por quanto tempo.

      O canário manda a versão nova primeiro a uma fração pequena, compara os erros com os da
      antiga, e só então avança; se piorar, volta sozinho. O *blue-green* mantém as duas no ar e
      troca de uma vez. Em ambos, o banco pede disciplina: a migração deve servir à versão velha e à
      nova, em passos, primeiro acrescenta, depois remove. O rollback precisa ser mais fácil que o
      conserto: às três da manhã, volta-se atrás e se investiga de dia.
    `,
  },
  {
    id: 'kubernetes',
    title: 'Kubernetes',
    keywords: [
      'Kubernetes',
      'k8s',
      'EKS',
      'ECS',
      'Fargate',
      'contêiner',
      'pod',
      'autoscaling',
      'escala automática',
    ],
    text: prose`
      O ECS Fargate roda contêineres sem que você cuide de máquinas: diz-se quantas cópias, e
      pronto. O V1 usa uma só, e o V2 várias, com escala automática. O Kubernetes, no V3 e no V4
      pelo EKS, dá muito mais controle: reinicia o que morre, espalha as cópias por zonas, publica
      aos poucos, limita a rede entre as peças.

      Esse poder cobra caro em conhecimento: são dezenas de conceitos, atualizações frequentes e uma
      equipe que entenda tudo isso. A pergunta honesta não é se ele é melhor, e sim se o seu
      problema já ficou maior que ele. Para a maioria dos começos, não ficou.
    `,
  },
];

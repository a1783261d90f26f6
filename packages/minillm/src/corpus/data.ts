import type { Passage } from '../passage.ts';
import { prose } from './prose.ts';

export const data: readonly Passage[] = [
  {
    id: 'postgres-multi-az',
    title: 'Postgres Multi-AZ',
    keywords: [
      'multi-az',
      'réplica',
      'replicação',
      'standby',
      'banco em várias zonas',
      'banco caiu',
      'Postgres',
      'PostgreSQL',
    ],
    text: prose`
      Em um Postgres Multi-AZ, cada escrita vai para o primário e para uma reserva em outra zona, em
      sincronia. Se o primário morre, a reserva assume. A troca gerenciada costuma levar de 60 a 120
      segundos, e a aplicação costuma sentir mais, de 90 segundos a alguns minutos, por causa do
      pool de conexões e do DNS.

      A reserva não serve leituras; para isso existe a réplica de leitura, que copia com atraso e
      pode mostrar o passado. E nenhuma das duas é backup: um \`DELETE\` sem \`WHERE\` chega à cópia
      em milissegundos. O V1 vive sem reserva, e a queda do banco derruba tudo; do V2 em diante ela
      existe.
    `,
  },
  {
    id: 'backup',
    title: 'backup',
    keywords: [
      'backups',
      'cópia de segurança',
      'restaurar o banco',
      'RPO',
      'RTO',
      'apaguei os dados',
      'réplica não é backup',
    ],
    text: prose`
      Réplica protege contra a morte de uma máquina; backup protege contra erro de gente. Uma tabela
      apagada some da réplica no mesmo instante, e só uma cópia de ontem a traz de volta. São
      remédios para doenças diferentes, e um sistema sério toma os dois.

      Duas siglas medem o plano. RPO é quanto se aceita perder, medido em tempo: com um backup
      diário, até um dia. RTO é quanto se leva para voltar. O V1 não tem backup, e isso é parte da
      lição; o V2 guarda 7 dias e permite restaurar um ponto no tempo. Backup que nunca foi
      restaurado é esperança, não garantia: ensaie.
    `,
  },
  {
    id: 'redis',
    title: 'o Redis e o que se perde com ele',
    keywords: ['Redis', 'Redis caiu', 'Redis cai', 'reiniciar o Redis', 'Valkey', 'perder o Redis'],
    text: prose`
      O Redis guarda tudo em memória, e por isso é rápido e esquecido. No V1 ele é um só e não
      escreve em disco: ao reiniciar, volta vazio. O que se perde? O cache, que se refaz, a um
      custo: por alguns minutos todas as perguntas vão ao provedor. Do V2 em diante, também
      contadores de limite e avisos em trânsito.

      O que não se perde é mensagem, porque a verdade mora no Postgres. Esta é a regra do Evolua: o
      Redis pode ser apagado a qualquer momento sem que o usuário perca uma linha. Se algo não pode
      sumir, não pode estar só no Redis. E se ele cair, o chat segue sem cache.
    `,
  },
  {
    id: 'conversas-como-documentos',
    title: 'conversas como documentos',
    keywords: [
      'documentos',
      'NoSQL',
      'DocumentDB',
      'MongoDB',
      'banco de documentos',
      'relacional ou documento',
    ],
    text: prose`
      Uma conversa se lê inteira: abre-se, mostra-se tudo. Em tabelas, isso é uma consulta que junta
      muitas linhas; como documento, é uma leitura só, e documentos se espalham bem por várias
      máquinas. Por isso o V3 e o V4 guardam conversas no DocumentDB, que fala o protocolo do
      MongoDB.

      Nem tudo se muda. Contas, gerações e registros de custo ficam no Postgres, onde há transações.
      E como nenhuma transação abraça os dois bancos, o documento é uma projeção: pode ser refeito a
      partir do registro da geração, quantas vezes for preciso, sempre com o mesmo resultado. Mais
      um banco é também mais uma peça para cair.
    `,
  },
  {
    id: 'paginacao-por-cursor',
    title: 'paginação por cursor',
    keywords: [
      'paginação',
      'keyset',
      'keyset cursor',
      'keyset pagination',
      'cursor',
      'offset',
      'lista longa de conversas',
    ],
    text: prose`
      Paginar com \`OFFSET 10000\` manda o banco ler e jogar fora dez mil linhas; e se uma conversa
      nova chega enquanto você navega, algum item se repete na página seguinte. O cursor por chave
      (*keyset*) resolve ambos: em vez de "pule tantas", diz "depois desta".

      \`\`\`sql
      WHERE (created_at, id) < ($1, $2)
      ORDER BY created_at DESC, id DESC
      LIMIT 21
      \`\`\`

      O \`id\` desempata instantes iguais, e pedir um item a mais revela se há próxima página. Com
      um índice nas duas colunas, a milésima página custa o mesmo que a primeira. O que se perde é
      saltar para a página 57, coisa que ninguém pede a um chat.
    `,
  },
];

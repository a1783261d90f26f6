const counts: Readonly<Record<number, string>> = { 2: 'duas', 3: 'três', 4: 'quatro' };

/** Every word of the question to all versions and of its answers. What varies is a function. */
export const askText = {
  title: 'Uma pergunta, quatro arquiteturas',
  usual: 'O que acontece com a resposta quando o provedor cai no meio?',
  ask: (versions: number) => (versions === 1 ? 'Perguntar' : `Perguntar às ${counts[versions]}`),
  asking: 'Respondendo…',
  again: 'Repetir a mesma',
  againWhy: 'A mesma pergunta, palavra por palavra: quem guardou a resposta não pergunta de novo.',
  hint: 'Enter pergunta',
  suggestionsLabel: 'Outras perguntas',
  suggestions: [
    'Para que serve um circuit breaker?',
    'Quanto custa cada uma das quatro versões?',
    'O que é um cache de respostas?',
  ],

  columnsLabel: 'Respostas das versões',
  open: 'conversar',
  openLabel: (version: string) => `Conversar só com a ${version}`,
  answerLabel: (version: string) => `Resposta da ${version}`,
  notAsked: {
    v1: 'Um servidor, um banco, um provedor. Se um parar, para tudo.',
    v2: 'Dois servidores, dois provedores e um disjuntor entre eles.',
    v3: 'Três provedores escolhidos pela saúde, com limite de fila e rastro de cada passo.',
    v4: 'Duas regiões e quatro provedores: a resposta cortada continua em outro.',
  },

  figures: {
    firstToken: 'primeiro token',
    total: 'total',
    tokens: 'tokens',
    cost: 'custo',
    cache: 'cache',
    none: '—',
    unknown: 'sem preço',
    hit: 'tinha',
    miss: 'vazio',
    unavailable: 'fora do ar',
  },
  marks: {
    fastest: 'mais rápida',
    cheapest: 'mais barata',
    failed: 'falhou',
    degraded: 'degradada',
  },
  shared: ', empate',
  degraded:
    'Nenhum provedor respondeu a tempo. Esta é a resposta de emergência, e conta como ruim.',

  nobodyThere: {
    code: 'nobody_there',
    title: 'Ninguém atendeu.',
    detail: 'A conexão não foi aceita.',
  },
  cut: {
    code: 'answer_cut',
    title: 'A resposta parou no meio.',
    detail: 'Quem a escrevia caiu antes do fim.',
  },
  meaning: {
    oneProvider: (version: string, provider: string) =>
      `A ${version} só tem um provedor, ${provider}: quando ele cai, a conversa para.`,
    allProviders: (version: string, providers: string) =>
      `A ${version} conhece ${providers}, e nenhum deles respondeu.`,
    nobody: (version: string) => `Nenhum servidor da ${version} está de pé agora.`,
    store: (version: string) =>
      `A ${version} guarda a pergunta antes de mandá-la: sem o banco, ela nem sai.`,
  },
} as const;

import { formatNumber } from '../format/format-number.ts';
import { plural } from '../format/plural.ts';
import { frameText } from './frame-text.ts';

const characters = (count: number): string =>
  `${formatNumber(count)} ${plural(count, 'caractere', 'caracteres')}`;

/** Every word on these screens, in Brazilian Portuguese. What varies is a function. */
export const text = {
  ...frameText,

  version: (version: string, name: string) => `${version.toUpperCase()} ${name}`.trim(),
  versionLabel: 'Versão que responde',

  page: (title: string) => `${title} · Evolua`,
  offline: {
    title: 'Você está sem conexão.',
    detail: 'O que está na tela continua aqui; mudar algo só quando a rede voltar.',
  },
  toasts: { label: 'Avisos' },

  account: {
    open: (email: string) => `Conta de ${email}`,
    toAccount: 'Conta',
    toSessions: 'Sessões',
    toHelp: 'Atalhos do teclado',
    signOut: 'Sair',
  },

  identity: {
    signIn: 'Entrar',
    signingIn: 'Entrando…',
    signUp: 'Criar conta',
    signingUp: 'Criando…',
    signInTitle: 'Entre para conversar',
    signUpTitle: 'Crie sua conta',
    signUpLead: 'Ela vale só nesta versão: cada arquitetura tem o seu banco.',
    toSignUp: 'Ainda não tem conta?',
    toSignIn: 'Já tem conta?',
    name: 'Nome',
    email: 'E-mail',
    password: 'Senha',
    passwordHint: 'Pelo menos 10 caracteres.',
    showPassword: 'Mostrar',
    hidePassword: 'Ocultar',
    missing: {
      name: 'Diga como devemos chamar você.',
      email: 'Escreva seu e-mail, como em ana@exemplo.br.',
      password: 'Escreva sua senha.',
    },
    passwordShort: (length: number) =>
      `Faltam ${characters(10 - length)}: a senha precisa de pelo menos 10.`.replace(
        'Faltam 1 ',
        'Falta 1 ',
      ),
    wrong: {
      name: 'Use um nome de até 80 caracteres.',
      email: 'Escreva seu e-mail, como em ana@exemplo.br.',
      password: 'Use uma senha de 10 a 128 caracteres.',
    },
    reasons: {
      left: {
        title: 'Você saiu em outra aba.',
        detail: 'Entre de novo para continuar.',
      },
      removed: {
        title: 'A conta foi apagada.',
        detail: 'Nada do que era dela ficou aqui.',
      },
      ended: {
        title: 'Sua sessão terminou.',
        detail:
          'Entre de novo para continuar. O que você estava escrevendo está guardado nesta aba.',
      },
    },
  },

  versions: {
    lead: 'Uma conversa,\nquatro arquiteturas.',
    v1: 'Um processo, um banco, um provedor: se um deles parar, a conversa para. Só o cache pode faltar.',
    v2: 'Vários processos e dois provedores: quando um cai, o disjuntor abre e o outro responde.',
    v3: 'Três provedores escolhidos pela saúde, e um rastro que mostra cada passo do caminho.',
    v4: 'Duas regiões, quatro provedores e falhas provocadas de propósito, com hora para acabar.',
  },

  conversations: {
    label: 'Conversas',
    open: 'Abrir a lista de conversas',
    close: 'Fechar a lista de conversas',
    create: 'Nova conversa',
    more: 'Mostrar mais',
    moreLoading: 'Buscando…',
    empty: 'Suas conversas vão aparecer aqui, da mais recente para a mais antiga.',
    ages: {
      today: 'Hoje',
      yesterday: 'Ontem',
      week: 'Esta semana',
      month: 'Este mês',
      older: 'Mais antigas',
    },
    rename: 'Renomear',
    renameLabel: 'Novo título',
    save: 'Salvar',
    cancel: 'Cancelar',
    remove: 'Apagar',
    removed: 'Conversa apagada.',
    removedHow: 'Conversa apagada. F8 leva ao botão de desfazer.',
    undo: 'Desfazer',
    restored: 'A conversa voltou.',
    failed: (sentence: string) => `Não deu certo: ${sentence}`,
    missingTitle: 'Esta conversa não existe mais.',
    missingDetail: 'Ela foi apagada, ou o endereço não é de uma conversa sua.',
  },

  search: {
    label: 'Buscar nas conversas',
    placeholder: 'Buscar',
    clear: 'Limpar a busca',
    results: 'Resultados da busca',
    searching: 'Buscando…',
    count: (count: number, more: boolean) =>
      `${more ? 'Mais de ' : ''}${formatNumber(count)} ${plural(count, 'resultado', 'resultados')}`,
    none: (query: string) => `Nada sobre “${query}”.`,
    noneHint: 'A busca olha títulos e mensagens, com ou sem acento. Tente menos palavras.',
    more: 'Mostrar mais',
    roles: { user: 'Você', assistant: 'Resposta' },
  },

  empty: {
    title: 'Faça uma pergunta e veja o caminho dela.',
    lead: 'Embaixo de cada resposta fica o que aconteceu com a pergunta: por onde passou, quem respondeu, quanto demorou e quanto custou.',
    firstStep: 'Comece por uma destas',
    suggestions: [
      'O que acontece com a resposta quando o provedor cai no meio?',
      'Para que serve um cache de respostas?',
      'Qual é a diferença entre as quatro versões?',
    ],
    legend: 'Como ler o caminho',
    shapes: {
      good: 'respondeu',
      waiting: 'passou ou espera',
      failed: 'falhou',
      degraded: 'respondeu pela metade',
    },
  },

  thread: {
    label: 'Perguntas e respostas',
    you: 'Você perguntou',
    answer: 'Resposta',
    toEnd: 'Ir para o fim',
    more: 'Mais desta conversa',
    exportMarkdown: 'Exportar em Markdown',
    exportJson: 'Exportar em JSON',
    edit: 'Editar',
    editLabel: 'Nova versão da pergunta',
    editHint: 'A versão anterior continua guardada.',
    editCancel: 'Cancelar',
    questions: {
      label: 'Versões da pergunta',
      previous: 'Pergunta anterior',
      next: 'Próxima pergunta',
      shown: (at: number, count: number) => `Pergunta ${at} de ${count}.`,
    },
    answers: {
      label: 'Versões da resposta',
      previous: 'Resposta anterior',
      next: 'Próxima resposta',
      shown: (at: number, count: number) => `Resposta ${at} de ${count}.`,
    },
  },

  instructions: {
    title: 'Instruções da conversa',
    lead: 'O modelo lê isto antes de cada pergunta, e só nesta conversa.',
    placeholder: 'Por exemplo: responda em uma frase, com um exemplo de código.',
    begin: 'Começar a conversa',
    some: 'Com instruções',
    give: 'Dar instruções',
    change: 'Mudar as instruções',
    giveFirst: 'Dar instruções antes de perguntar',
  },

  composer: {
    label: 'Sua pergunta',
    placeholder: (version: string) => `Pergunte à ${version}`,
    ask: 'Perguntar',
    stop: 'Parar',
    stopping: 'Parando…',
    hint: 'Enter envia · Shift+Enter quebra a linha',
    hintRunning: 'Esc para a resposta',
    length: (count: number, max: number) => `${formatNumber(count)} de ${formatNumber(max)}`,
    tooLong: (over: number) => `A pergunta passou do limite: tire ${characters(over)} para enviar.`,
    offline: {
      title: 'Você está sem conexão.',
      detail: 'O que está na tela continua aqui, e a pergunta fica guardada até a rede voltar.',
    },
  },

  answer: {
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Não deu para copiar',
    route: 'Caminho',
    regenerate: 'Outra resposta',
    goOn: 'Continuar',
    firstToken: 'primeiro token',
    total: 'total',
    tokens: 'tokens',
    estimated: 'estimados',
    cached: 'do cache',
    degraded: 'resposta reduzida',
    stopped: 'Você parou a resposta aqui.',
    stoppedEarly: 'Você parou antes da primeira palavra.',
    lengthReached: 'A resposta chegou ao tamanho máximo e termina aqui.',
    retrying: 'A conexão caiu. Buscando o resto da resposta…',
    lost: {
      title: 'Não conseguimos voltar à resposta.',
      detail: 'Ela continua sendo escrita no servidor, e nada do que chegou se perde.',
    },
    failed: { title: 'A resposta não chegou ao fim.', detail: 'O que foi escrito está guardado.' },
  },

  route: {
    label: 'Caminho da pergunta',
    cache: 'cache',
    end: 'fim',
    provider: 'provedor',
    noWayOut: 'sem saída',
    question: 'pergunta',
    underWay: 'a caminho',
    waiting: 'esperando',
    cacheOutcomes: { hit: 'tinha a resposta', miss: 'vazio', unavailable: 'fora do ar' },
    outcomes: {
      connect: 'sem conexão',
      timeout_ttft: 'demorou a começar',
      server: 'erro do provedor',
      conflict: 'conflito',
      overloaded: 'sobrecarregado',
      throttled: 'acima do ritmo',
      quota: 'sem cota',
      credentials: 'chave recusada',
      model_not_found: 'modelo não existe',
      context_length: 'pergunta longa demais',
      content_filter: 'barrada pelo filtro',
      bad_request: 'pedido recusado',
      empty: 'resposta vazia',
      protocol: 'resposta sem sentido',
      cut: 'cortada no meio',
      truncated: 'acabou antes do fim',
      stalled: 'calou no meio',
      malformed: 'dados corrompidos',
      aborted: 'parada',
      deadline: 'tempo esgotado',
      circuit_open: 'em pausa',
      too_busy: 'sistema no limite',
    } as Readonly<Record<string, string>>,
    layers: {
      coalesce: 'junção',
      bulkhead: 'bulkhead',
      retry: 'retry',
      breaker: 'breaker',
      failover: 'failover',
      hedge: 'hedge',
      continuation: 'continuação',
      degrade: 'emergência',
      chaos: 'caos',
    },
    layerOutcomes: {
      coalesce: { joined: 'mesma pergunta em andamento' },
      bulkhead: { queued: 'esperou na fila', shed: 'fila cheia' },
      breaker: {
        rejected: 'aberto',
        probe: 'uma chance',
        opened: 'abriu',
        closed: 'fechou',
      },
      hedge: {
        fired: 'pediu a outro também',
        won: 'o segundo chegou antes',
        lost: 'o primeiro chegou antes',
      },
      degrade: { kept: 'resposta guardada', minillm: 'MiniLLM' },
      chaos: {
        latency: 'atraso de propósito',
        error: 'erro de propósito',
        cut: 'corte de propósito',
      },
    } as Readonly<Record<string, Readonly<Record<string, string>>>>,
    unknownOutcome: 'falhou',
    shapes: {
      good: 'respondeu',
      waiting: 'passou',
      pending: 'esperando',
      failed: 'falhou',
      degraded: 'reduzida',
    },
  },

  code: { plain: 'texto' },

  announcements: {
    started: 'A resposta começou.',
    completed: 'Resposta completa.',
    stopped: 'Resposta parada.',
    stopping: 'Parando a resposta.',
    failed: (sentence: string) => `Erro: ${sentence}`,
  },

  afterProviderFailure:
    'A pergunta está guardada na conversa, e as outras conversas seguem abertas.',
  retryAfter: (seconds: number) =>
    `Espere ${formatNumber(seconds)} ${plural(seconds, 'segundo', 'segundos')}.`,
} as const;

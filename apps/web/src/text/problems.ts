/** A problem in sentences: what happened, then what still works or what to do. */
type Words = { readonly title: string; readonly detail: string };

const words = (title: string, detail: string): Words => ({ title, detail });

const tooLong = words(
  'Esta conversa ficou longa demais.',
  'Comece uma nova e leve para ela só o que importa.',
);
const overloaded = words(
  'O provedor está sobrecarregado.',
  'Espere alguns segundos e tente de novo.',
);
const senseless = words('O provedor respondeu algo sem sentido.', 'Tente de novo.');
const cut = words(
  'A resposta foi cortada no meio.',
  'O provedor parou antes do fim. O que chegou está guardado.',
);
const wrongAddress = words(
  'O servidor não aceita pedidos deste endereço.',
  'Abra as telas pelo endereço que ele mostra ao começar.',
);

/** By code: ours first, then the server's. Codes that are not here keep the server's own words. */
export const problems = {
  offline: words(
    'Você está sem conexão.',
    'O que está na tela continua aqui. Quando a rede voltar, tente de novo.',
  ),
  unreachable: words(
    'O servidor não respondeu.',
    'O que você escreveu está guardado nesta aba. Veja se ele está no ar e tente de novo.',
  ),
  unreadable: words(
    'O servidor respondeu algo que esta tela não entende.',
    'Nada se perdeu. Espere um instante e tente de novo.',
  ),

  invalid_credentials: words(
    'O e-mail ou a senha não confere.',
    'Confira os dois e tente de novo.',
  ),
  email_taken: words('Este e-mail já tem conta.', 'Entre com ele, ou use outro.'),
  too_many_attempts: words('Foram tentativas demais.', 'Sua conta está como estava.'),
  origin_refused: wrongAddress,
  host_refused: wrongAddress,
  too_many_readers: words(
    'Há respostas demais sendo lidas ao mesmo tempo.',
    'Feche uma das abas. Nada se perde: a resposta continua sendo escrita.',
  ),
  too_many_generations: words(
    'Há respostas demais sendo escritas ao mesmo tempo.',
    'Elas continuam; espere uma terminar e tente de novo.',
  ),
  too_many_requests: words(
    'Foram perguntas demais em pouco tempo.',
    'O que você escreveu está guardado.',
  ),
  too_busy: words('Há gente demais perguntando agora.', 'O que você escreveu está guardado.'),
  body_too_large: words(
    'A pergunta é grande demais para o servidor.',
    'Ela continua no campo: divida em partes e envie uma de cada vez.',
  ),
  message_not_found: words(
    'O ponto da conversa de onde você partiu não existe mais.',
    'Recarregue a página para ver o que há nela agora.',
  ),
  conversation_not_found: words(
    'Esta conversa não existe mais.',
    'Ela foi apagada, talvez em outra aba. Comece uma nova com o que você escreveu.',
  ),
  history_too_long: tooLong,
  not_continuable: words(
    'Esta resposta não parou no meio.',
    'Ela está inteira, ou ainda está sendo escrita.',
  ),
  context_length: tooLong,
  content_filter: words(
    'O provedor recusou o conteúdo da pergunta.',
    'Escreva de outro jeito e tente de novo.',
  ),
  bad_request: words(
    'O provedor não aceitou a pergunta.',
    'Escreva de outro jeito e tente de novo.',
  ),

  connect: words(
    'Não deu para falar com o provedor.',
    'A rede até ele não respondeu. Tente de novo daqui a pouco.',
  ),
  server: words('O provedor falhou.', 'O erro é dele. Tente de novo daqui a pouco.'),
  conflict: overloaded,
  overloaded,
  throttled: words('O provedor pediu para esperar.', 'Passamos do ritmo que ele aceita.'),
  quota: words(
    'A cota no provedor acabou.',
    'Quem cuida desta instalação precisa renová-la; até lá, o que já foi respondido segue aqui.',
  ),
  credentials: words(
    'O provedor recusou a nossa chave.',
    'Quem cuida desta instalação precisa conferir a configuração.',
  ),
  timeout_ttft: words(
    'O provedor demorou demais para começar.',
    'Tente de novo; se repetir, espere um pouco.',
  ),
  deadline: words('A resposta não terminou a tempo.', 'O que chegou está guardado.'),
  protocol: senseless,
  empty: senseless,
  malformed: senseless,
  cut,
  truncated: cut,
  stalled: cut,

  store_unavailable: words(
    'O banco de dados está fora do ar.',
    'Nada do que estava guardado se perdeu, mas agora não dá para ler nem guardar. Tente de novo em instantes.',
  ),
  shutting_down: words('O servidor está reiniciando.', 'Tente de novo em instantes.'),
  interrupted: words(
    'A resposta foi interrompida: o servidor parou no meio.',
    'O que foi escrito está guardado.',
  ),
  internal: words(
    'Algo deu errado do nosso lado.',
    'O erro foi registrado. Tente de novo; o que já estava guardado não muda.',
  ),
} as const satisfies Readonly<Record<string, Words>>;

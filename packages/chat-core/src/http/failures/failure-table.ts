import type { FailureCode } from './failure-code.ts';

type Entry = { readonly status: number; readonly title: string; readonly detail: string };

const entry = (status: number, title: string, detail: string): Entry => ({ status, title, detail });

/** The one place where a code gets its HTTP status and its words. */
export const failureTable = {
  // What was sent is not acceptable.
  invalid_request: entry(422, 'Pedido inválido', 'Um dos campos não foi aceito.'),
  invalid_json: entry(422, 'JSON malformado', 'O corpo do pedido não é um JSON válido.'),
  idempotency_key_reused: entry(
    422,
    'Chave de idempotência repetida',
    'Esta chave já foi usada com outro conteúdo.',
  ),
  unsupported_media_type: entry(415, 'Formato não aceito', 'Envie o corpo como application/json.'),
  body_too_large: entry(413, 'Pedido grande demais', 'O corpo passa do tamanho máximo.'),
  history_too_long: entry(
    413,
    'Texto longo demais',
    'As instruções, a pergunta e o que já foi respondido não cabem juntos.',
  ),
  method_not_allowed: entry(405, 'Método não permitido', 'Este endereço não aceita o método.'),

  // Who asks may not.
  unauthenticated: entry(401, 'Acesso sem identificação', 'Entre na sua conta para continuar.'),
  invalid_credentials: entry(401, 'Credenciais inválidas', 'O e-mail ou a senha não confere.'),
  forbidden: entry(403, 'Acesso negado', 'Sua conta não tem permissão para isto.'),
  origin_refused: entry(403, 'Origem recusada', 'O pedido veio de um site que não é confiável.'),
  host_refused: entry(421, 'Endereço recusado', 'Este servidor não atende por esse nome.'),
  too_many_attempts: entry(429, 'Tentativas demais', 'Espere um pouco antes de tentar de novo.'),
  too_many_generations: entry(
    429,
    'Respostas demais ao mesmo tempo',
    'Espere uma das respostas terminar.',
  ),
  too_many_readers: entry(
    429,
    'Leituras demais ao mesmo tempo',
    'Feche uma das abas em que respostas estão sendo lidas.',
  ),
  too_many_requests: entry(429, 'Perguntas demais', 'Espere um pouco antes de perguntar de novo.'),
  too_busy: entry(429, 'Sistema no limite', 'Há perguntas demais agora. Tente em instantes.'),

  // It is not there, or not the asker's; or it is there already.
  route_not_found: entry(404, 'Endereço não encontrado', 'Não há nada neste endereço.'),
  conversation_not_found: entry(404, 'Conversa não encontrada', 'Esta conversa não existe.'),
  message_not_found: entry(404, 'Mensagem não encontrada', 'Esta mensagem não existe.'),
  generation_not_found: entry(404, 'Resposta não encontrada', 'Esta resposta não existe.'),
  session_not_found: entry(404, 'Sessão não encontrada', 'Esta sessão não existe.'),
  token_not_found: entry(404, 'Token não encontrado', 'Este token não existe.'),
  model_not_found: entry(404, 'Modelo não encontrado', 'Este modelo não existe aqui.'),
  email_taken: entry(409, 'E-mail já cadastrado', 'Já existe uma conta com este e-mail.'),
  generation_exists: entry(409, 'Resposta já iniciada', 'Este identificador já está em uso.'),
  not_continuable: entry(409, 'Nada a continuar', 'Só continua uma resposta que parou no meio.'),

  // The provider refused the question itself.
  context_length: entry(422, 'Conversa longa demais', 'Não cabe no contexto do modelo.'),
  content_filter: entry(422, 'Conteúdo recusado', 'O provedor recusou o conteúdo da pergunta.'),
  bad_request: entry(422, 'Pergunta recusada', 'O provedor não aceitou a pergunta.'),

  // The provider did not answer.
  connect: entry(503, 'Provedor inacessível', 'Não foi possível falar com o provedor de IA.'),
  server: entry(503, 'Falha no provedor', 'O provedor de IA falhou. Tente de novo.'),
  conflict: entry(503, 'Provedor ocupado', 'O provedor de IA está ocupado. Tente de novo.'),
  overloaded: entry(503, 'Provedor sobrecarregado', 'O provedor de IA está sobrecarregado.'),
  circuit_open: entry(503, 'Provedor em pausa', 'O provedor falhou demais; ele terá outra chance.'),
  quota: entry(503, 'Cota esgotada', 'A cota no provedor de IA acabou.'),
  throttled: entry(429, 'Limite do provedor', 'O provedor de IA pediu para esperar.'),
  credentials: entry(502, 'Provedor recusou o acesso', 'O acesso ao provedor está malconfigurado.'),
  protocol: entry(502, 'Resposta ininteligível', 'O provedor de IA respondeu fora do combinado.'),
  empty: entry(502, 'Resposta vazia', 'O provedor de IA não respondeu nada.'),
  malformed: entry(502, 'Resposta malformada', 'A resposta chegou corrompida no meio.'),
  cut: entry(502, 'Resposta interrompida', 'A conexão com o provedor caiu no meio da resposta.'),
  truncated: entry(502, 'Resposta incompleta', 'O provedor parou antes de terminar a resposta.'),
  stalled: entry(504, 'Resposta parada', 'O provedor parou de enviar a resposta.'),
  timeout_ttft: entry(504, 'Provedor demorou demais', 'A resposta não começou a tempo.'),
  deadline: entry(504, 'Tempo esgotado', 'A resposta não terminou a tempo.'),
  aborted: entry(499, 'Pedido cancelado', 'Quem pediu foi embora antes da resposta.'),

  // This system can't.
  store_unavailable: entry(
    503,
    'Banco de dados fora do ar',
    'Não é possível guardar nem ler dados agora. Tente de novo em instantes.',
  ),
  too_many_viewers: entry(
    503,
    'Gente demais olhando',
    'Já há 64 telas vendo este servidor ao vivo. Feche uma e tente de novo.',
  ),
  shutting_down: entry(503, 'Servidor em desligamento', 'Tente de novo em instantes.'),
  interrupted: entry(503, 'Resposta interrompida', 'O servidor parou no meio da resposta.'),
  internal: entry(500, 'Erro interno', 'Algo deu errado do nosso lado. O erro foi registrado.'),
} satisfies Record<FailureCode, Entry>;

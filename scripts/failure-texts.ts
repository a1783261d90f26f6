import type { ProviderFailureCode } from '@evolua/chat-core/domain/provider-failure-code';

/** Why a provider did not answer, and what to look at, for whoever sets it up. */
export const failureTexts: Readonly<Record<ProviderFailureCode, string>> = {
  connect: 'ninguém atende nesse endereço',
  timeout_ttft: 'não respondeu a tempo',
  server: 'erro do servidor deles',
  conflict: 'conflito no servidor deles: tente de novo',
  overloaded: 'sobrecarregado: tente mais tarde',
  throttled: 'limite de pedidos por minuto: tente daqui a pouco',
  quota: 'sem crédito, ou a cota do dia acabou',
  credentials: 'a chave não foi aceita',
  model_not_found: 'o modelo não existe, ou a chave não tem acesso a ele',
  context_length: 'o modelo não aceita nem uma pergunta deste tamanho',
  content_filter: 'a pergunta foi barrada pelo filtro',
  bad_request: 'o pedido foi recusado: confira o modelo e o endereço',
  empty: 'respondeu sem dizer nada',
  protocol: 'o que responde nesse endereço não fala este protocolo',
  circuit_open: 'em pausa depois de falhar demais',
  cut: 'a conexão caiu no meio da resposta',
  truncated: 'a resposta terminou antes da hora',
  stalled: 'parou no meio da resposta',
  malformed: 'mandou um trecho ilegível',
  aborted: 'interrompido',
  deadline: 'demorou demais',
};

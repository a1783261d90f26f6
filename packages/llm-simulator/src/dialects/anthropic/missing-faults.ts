/** What Anthropic's protocol cannot express. */
export const missingFaults: Readonly<Record<string, string>> = {
  'bare-error': 'a Anthropic manda o erro num evento "error": use "error-at"',
  'blocked-prompt': 'a Anthropic recusa o pedido com 400: use "error:content_filter"',
  'no-ids': 'é coisa do dialeto "compatible"',
  'usage-on-finish': 'na Anthropic o uso já vem junto do motivo de fim',
  reasoning: 'é coisa do dialeto "compatible": o campo não existe na Anthropic',
};

/** What OpenAI's protocol cannot express. */
export const missingFaults: Readonly<Record<string, string>> = {
  'bare-error': 'a OpenAI manda o erro num quadro "data:": use "error-at"',
  'blocked-prompt': 'a OpenAI recusa o pedido com 400: use "error:content_filter"',
  'no-ids': 'a OpenAI manda sempre id e created: é coisa do dialeto "compatible"',
  'usage-on-finish': 'a OpenAI manda o uso num quadro só dele: é coisa do dialeto "compatible"',
  reasoning: 'a OpenAI não mostra o raciocínio: é coisa do dialeto "compatible"',
};

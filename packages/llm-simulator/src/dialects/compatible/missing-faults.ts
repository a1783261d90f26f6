/** What no compatible server was seen to do. */
export const missingFaults: Readonly<Record<string, string>> = {
  'bare-error': 'é coisa do Gemini: os compatíveis mandam o erro num quadro "data:"',
  'blocked-prompt': 'é coisa do Gemini: use "error:content_filter"',
};

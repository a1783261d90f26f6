/** What Google's protocol cannot express. */
export const missingFaults: Readonly<Record<string, string>> = {
  'no-end': 'o Gemini não tem marcador final: o fluxo acaba no último finishReason',
  'cut-tool-call': 'no Gemini a chamada de ferramenta chega inteira num quadro: use "cut-byte"',
  'no-ids': 'é coisa do dialeto "compatible"',
  'usage-on-finish': 'no Gemini o uso já vem em todos os quadros',
  reasoning: 'é coisa do dialeto "compatible": o campo não existe no Gemini',
};

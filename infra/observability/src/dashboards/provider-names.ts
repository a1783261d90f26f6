/** The label `provider`, as people know it. */
const NAMES: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Claude',
  google: 'Gemini',
  local: 'servidor próprio',
  minillm: 'MiniLLM',
};

export const providerNames = Object.entries(NAMES).map(([provider, name]) => ({
  matcher: { id: 'byName', options: provider },
  properties: [{ id: 'displayName', value: name }],
}));

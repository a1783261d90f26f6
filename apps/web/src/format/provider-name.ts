const names: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Claude',
  google: 'Gemini',
  local: 'Servidor próprio',
  minillm: 'MiniLLM',
};

/** A provider as people call it; an unknown one by its own name. */
export const providerName = (provider: string): string => names[provider] ?? provider;

/** How a version is told of a provider, and where the simulator plays it. */
export type ProviderSettings = {
  readonly address: string;
  readonly path: string;
  /** What else it takes to use the simulator. Models only where the versions have no default. */
  readonly others: Readonly<Record<string, string>>;
  /** The variable by which a user chooses the real one, */
  readonly chosenBy: string;
  /** and the one that would then be wrong, unless the user sets it too. */
  readonly simulatorOnly: string;
};

export type ProviderName = 'openai' | 'anthropic' | 'google' | 'local';

export const providers: Readonly<Record<ProviderName, ProviderSettings>> = {
  openai: {
    address: 'OPENAI_BASE_URL',
    path: '/openai/v1',
    others: { OPENAI_API_KEY: 'sk-simulator' },
    chosenBy: 'OPENAI_API_KEY',
    simulatorOnly: 'OPENAI_BASE_URL',
  },
  anthropic: {
    address: 'ANTHROPIC_BASE_URL',
    path: '/anthropic',
    others: { ANTHROPIC_API_KEY: 'sk-simulator' },
    chosenBy: 'ANTHROPIC_API_KEY',
    simulatorOnly: 'ANTHROPIC_BASE_URL',
  },
  google: {
    address: 'GOOGLE_BASE_URL',
    path: '/gemini',
    others: { GOOGLE_API_KEY: 'sk-simulator' },
    chosenBy: 'GOOGLE_API_KEY',
    simulatorOnly: 'GOOGLE_BASE_URL',
  },
  local: {
    address: 'LOCAL_BASE_URL',
    path: '/compatible/v1',
    others: { LOCAL_MODEL: 'qwen3' },
    chosenBy: 'LOCAL_BASE_URL',
    simulatorOnly: 'LOCAL_MODEL',
  },
};

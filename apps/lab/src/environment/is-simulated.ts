import { type ProviderName, providers } from './providers.ts';

/** Whether a provider is left to the simulator: the user has chosen neither key nor address. */
export function isSimulated(
  provider: ProviderName,
  chosen: Readonly<Record<string, string>>,
): boolean {
  const { chosenBy, address } = providers[provider];
  return chosen[chosenBy] === undefined && chosen[address] === undefined;
}

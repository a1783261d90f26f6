import type { VersionView } from '@evolua/lab-contract/version-view';
import type { Problem } from '../../api/problem.ts';
import { providerName } from '../../format/provider-name.ts';
import { askText } from '../text/ask-text.ts';

const nobody = new Set([askText.nobodyThere.code, 'no_instance_ready', 'instance_lost']);
const together = new Intl.ListFormat('pt-BR');

/** What a refusal says about the architecture, in a sentence; `undefined` where it says nothing. */
export const meaningOf = (
  { id, providers }: Pick<VersionView, 'id' | 'providers'>,
  { code, route }: Problem,
): string | undefined => {
  const { meaning } = askText;
  const version = id.toUpperCase();
  if (nobody.has(code)) return meaning.nobody(version);
  if (code === 'store_unavailable') return meaning.store(version);
  const failed = route?.some(({ kind, outcome }) => kind === 'attempt' && outcome !== 'ok');
  if (!failed) return undefined;
  const names = providers.map(providerName);
  const [only = ''] = names;
  return names.length === 1
    ? meaning.oneProvider(version, only)
    : meaning.allProviders(version, together.format(names));
};

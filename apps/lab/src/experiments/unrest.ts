import type { ProbeAnswer } from '../traffic/probe-answer.ts';

/**
 * What speaks against beginning now, of one version (pt-BR); `undefined` when its last `count`
 * answers are good, and all from `provider` where one is named: whoever still avoids a provider
 * would not notice that it fails.
 */
export function unrest(
  answers: readonly ProbeAnswer[],
  { count, provider }: { readonly count: number; readonly provider: string | undefined },
): string | undefined {
  const last = answers.slice(-count);
  const good = last.filter(({ outcome }) => outcome === 'good');
  if (good.length < count) return `${good.length} de ${count} respostas boas`;
  const isBack = provider === undefined || good.every((answer) => answer.provider === provider);
  return isBack ? undefined : 'ainda evita um provedor, por uma falha anterior';
}

import type { ProviderName } from '../../environment/providers.ts';
import type { Hands } from '../hands.ts';

/** These providers answer every call with a 503. */
export function refuseCalls(...providers: readonly ProviderName[]) {
  return ({ failCalls }: Hands) =>
    Promise.all(providers.map((name) => failCalls(name, { kind: 'status', status: 503 })));
}

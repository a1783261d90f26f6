import type { AppParts } from '../../app-parts.ts';

/** The models that can be asked for, the name that leaves the choice to the system first. */
export const presentModels = (models: AppParts['models']) => {
  const created = Math.floor(Date.now() / 1_000);
  return [{ id: 'evolua', provider: 'evolua' }, ...models].map(({ id, provider }) => ({
    id,
    object: 'model' as const,
    created,
    owned_by: provider,
  }));
};

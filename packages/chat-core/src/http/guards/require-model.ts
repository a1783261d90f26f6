import { ChatError } from '../../domain/chat-error.ts';
import type { AppParts } from '../app-parts.ts';

/** The name that leaves the choice to the system. */
const ANY = 'evolua';

/** Only `evolua`, a model's or a provider's name will do. Throws `model_not_found`. */
export const requireModel = (models: AppParts['models'], name: string): void => {
  const known = name === ANY || models.some(({ id, provider }) => id === name || provider === name);
  if (!known) throw new ChatError('model_not_found', { field: 'model' });
};

import { model } from '@evolua/architecture/data/model';

/** Hands the model that this page draws to the reader as a file, with or without a network. */
export const saveModel = (): void => {
  const file = new Blob([JSON.stringify(model, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'evolua-arquitetura.json';
  link.click();
  URL.revokeObjectURL(link.href);
};

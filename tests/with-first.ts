import { model } from '@evolua/architecture/data/model';
import type { Component } from '@evolua/architecture/model/component';

/** The components of the model, the first of them changed: for what has to be seen. */
export const withFirst = (change: Partial<Component>): readonly Component[] => {
  const [first, ...others] = model.components;
  if (first === undefined) throw new Error('an empty model proves nothing');
  return [{ ...first, ...change }, ...others];
};

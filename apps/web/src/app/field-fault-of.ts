import type { Problem } from '../api/problem.ts';
import type { Faults } from './use-form.ts';

/** The field that the server refused, in our words for it; `undefined` if it is none of these. */
export const fieldFaultOf = <Field extends string>(
  { code, field }: Problem,
  words: Readonly<Record<Field, string>>,
): Faults<Field> | undefined => {
  if (code !== 'invalid_request' || !field || !Object.hasOwn(words, field)) return undefined;
  return { [field]: words[field as Field] } as Faults<Field>;
};

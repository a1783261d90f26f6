import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { problemOf } from '../api/problem-of.ts';

/** What is wrong with a field, in a sentence, by its name. */
export type Faults<Field extends string> = { readonly [Key in Field]?: string };

type Options<Form, Result, Field extends string> = {
  readonly send: (form: Form) => Promise<Result>;
  readonly onDone: (result: Result) => void;
  /** A problem of the server's as that of a field, where it can be told to one. */
  readonly faultsOf: (problem: Problem) => Faults<Field> | undefined;
};

/**
 * A form that is looked through before it is sent. What is wrong with a field, here or in the
 * eyes of the server, stands under it (`wrong`); anything else is the whole form's `problem`.
 */
export const useForm = <Form, Result, Field extends string>(
  options: Options<Form, Result, Field>,
) => {
  const [own, setOwn] = useState<Faults<Field>>({});
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: options.send,
    onSuccess: options.onDone,
  });
  const submit = (form: Form, faults: Faults<Field>): void => {
    setOwn(faults);
    if (Object.keys(faults).length === 0) mutate(form);
    else reset();
  };
  const problem = error ? problemOf(error) : undefined;
  const theirs = problem && options.faultsOf(problem);
  const wrong: Faults<Field> = { ...theirs, ...own };
  return { submit, busy: isPending, problem: theirs ? undefined : problem, wrong };
};

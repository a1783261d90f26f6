import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../api/account.ts';
import type { Problem } from '../api/problem.ts';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';

type Wrong = { readonly name?: string; readonly email?: string; readonly password?: string };

/** Only a path of our own is a way back. */
const safeBack = (back: string | undefined): string =>
  back && /^\/conversas(\/[\w-]+)?$/.test(back) ? back : '/conversas';

/**
 * Signing in or up: who is here becomes known, and the reader goes on. What the server finds
 * wrong in a field stands under that field, anything else above the form.
 */
export const useEnter = <Form>(send: (form: Form) => Promise<Account>, back?: string) => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [own, setWrong] = useState<Wrong>({});
  const { mutate, error, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (account) => {
      client.setQueryData(['me'], account);
      navigate(safeBack(back), { replace: true });
    },
  });
  const enter = (form: Form, faults: Wrong): void => {
    setWrong(faults);
    if (Object.keys(faults).length === 0) mutate(form);
  };
  const problem = error ? problemOf(error) : undefined;
  const theirs = problem ? fieldFaultOf(problem) : undefined;
  return {
    enter,
    entering: isPending,
    problem: theirs ? undefined : problem,
    wrong: { ...theirs, ...own },
  };
};

/** What the server finds wrong, where it can be told to one field. */
const fieldFaultOf = (problem: Problem): Wrong | undefined => {
  const { code, field } = problem;
  if (code === 'email_taken') {
    const { title, detail } = wordsOf(problem);
    return { email: `${title} ${detail}` };
  }
  const { wrong } = text.identity;
  if (code !== 'invalid_request' || !field || !Object.hasOwn(wrong, field)) return undefined;
  return { [field]: wrong[field as keyof typeof wrong] };
};

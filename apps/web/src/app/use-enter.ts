import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../api/account.ts';
import { problemOf } from '../api/problem-of.ts';

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
  const field = problem?.field;
  const inField = field === 'name' || field === 'email' || field === 'password';
  const theirs = problem && inField ? { [field]: problem.detail || problem.title } : {};
  return {
    enter,
    entering: isPending,
    problem: inField ? undefined : problem,
    wrong: { ...theirs, ...own } as Wrong,
  };
};

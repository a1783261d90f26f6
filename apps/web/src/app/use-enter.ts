import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Account } from '../api/account.ts';
import type { Problem } from '../api/problem.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import { claimTab } from './claim-tab.ts';
import { fieldFaultOf } from './field-fault-of.ts';
import { safeBack } from './safe-back.ts';
import { useForget } from './use-forget.ts';
import { useForm } from './use-form.ts';
import { useServices } from './use-services.ts';

const faultsOf = (problem: Problem) => {
  if (problem.code !== 'email_taken') return fieldFaultOf(problem, text.identity.wrong);
  const { title, detail } = wordsOf(problem);
  return { email: `${title} ${detail}` };
};

/** Signing in or up: who is here becomes known, in the other tabs too, and the reader goes on. */
export const useEnter = <Form>(send: (form: Form) => Promise<Account>, back?: string) => {
  const client = useQueryClient();
  const { session } = useServices();
  const forget = useForget();
  const [, navigate] = useLocation();
  return useForm({
    send,
    faultsOf,
    onDone: (account) => {
      if (!claimTab(account.id)) forget();
      client.setQueryData(['me'], account);
      session.tell({ kind: 'entered', accountId: account.id });
      navigate(safeBack(back), { replace: true });
    },
  });
};

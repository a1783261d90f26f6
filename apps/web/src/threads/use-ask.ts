import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { newGenerationId } from '../answers/new-generation-id.ts';
import type { Problem } from '../api/problem.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useServices } from '../app/use-services.ts';

type Refusal = { readonly generationId: string; readonly text: string; readonly problem: Problem };

/** Refusals by nobody: the question may have been taken all the same. */
const maybeArrived = new Set(['offline', 'unreachable', 'unreadable']);

/**
 * Asking in a conversation, or opening a new one by asking. A question that the server did not
 * take comes back as `refusal`. One that may have arrived keeps its id when it is sent again, so
 * that it is not answered twice.
 */
export const useAsk = (conversationId: string | undefined, giveBack: (text: string) => void) => {
  const { answers } = useServices();
  const [, navigate] = useLocation();
  const [sent, setSent] = useState<{ id: string; from: string | undefined }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const here = sent && sent.from === conversationId ? sent.id : undefined;
  const answer = useAnswer(here, (each) => (each?.phase === 'refused' ? each : undefined));
  const opened = useAnswer(here, (each) => each?.conversationId);

  useEffect(() => {
    if (!answer?.problem || answer.question === undefined) return;
    const { generationId, question, problem } = answer;
    setSent(undefined);
    setRefusal({ generationId, text: question, problem });
    giveBack(question);
  }, [answer, giveBack]);
  useEffect(() => {
    if (!opened || conversationId !== undefined) return;
    setSent(undefined);
    navigate(`/conversas/${opened}`, { replace: true });
  }, [opened, conversationId, navigate]);

  const ask = (text: string, parentId?: string): void => {
    const unsure = refusal?.text === text && maybeArrived.has(refusal.problem.code);
    const id = unsure ? refusal.generationId : newGenerationId();
    setRefusal(undefined);
    setSent({ id, from: conversationId });
    answers.ask({ generationId: id, text, conversationId, parentId });
  };
  return { ask, refusal, newGenerationId: here };
};

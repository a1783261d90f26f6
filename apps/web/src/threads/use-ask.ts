import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Asking } from '../answers/asking.ts';
import { newGenerationId } from '../answers/new-generation-id.ts';
import type { Problem } from '../api/problem.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useServices } from '../app/use-services.ts';

type Refusal = {
  readonly asking: Asking;
  readonly problem: Problem;
  /** The conversation in which the reader was told. */
  readonly from: string | undefined;
};

/** Refusals by nobody: the question may have been taken all the same. */
const maybeArrived = new Set(['offline', 'unreachable', 'unreadable']);

/**
 * Asking in a conversation, or opening a new one by asking. What the server did not take comes
 * back as `refusal`, once by `onRefused`. What may have arrived keeps its id when it is sent
 * again, so that it is not answered twice.
 */
export const useAsk = (conversationId: string | undefined, onRefused: (asking: Asking) => void) => {
  const { answers } = useServices();
  const [, navigate] = useLocation();
  const [sent, setSent] = useState<{ id: string; from: string | undefined }>();
  const [latest, setRefusal] = useState<Refusal>();
  const refusal = latest?.from === conversationId ? latest : undefined;
  const here = sent && sent.from === conversationId ? sent.id : undefined;
  const refused = useAnswer(here, (each) => (each?.phase === 'refused' ? each : undefined));
  const opened = useAnswer(here, (each) => each?.conversationId);

  useEffect(() => {
    if (!refused?.problem || !refused.asking) return;
    setSent(undefined);
    setRefusal({ asking: refused.asking, problem: refused.problem, from: conversationId });
    onRefused(refused.asking);
  }, [refused, onRefused, conversationId]);
  useEffect(() => {
    if (!opened || conversationId !== undefined) return;
    setSent(undefined);
    navigate(`/conversas/${opened}`, { replace: true });
  }, [opened, conversationId, navigate]);

  const ask = (asking: Asking): void => {
    setRefusal(undefined);
    setSent({ id: asking.generationId, from: conversationId });
    answers.ask(asking);
  };
  /** The id for a question: the one it had, if it may have arrived. */
  const idFor = (question: string): string => {
    const same = refusal?.asking.verb === 'ask' && refusal.asking.text === question;
    return same && maybeArrived.has(refusal.problem.code)
      ? refusal.asking.generationId
      : newGenerationId();
  };
  const again = (): void => {
    if (!refusal) return;
    const { asking, problem } = refusal;
    const keep = maybeArrived.has(problem.code);
    ask(keep ? asking : { ...asking, generationId: newGenerationId() });
  };
  return { ask, again, idFor, refusal, newGenerationId: here };
};

import { useEffect } from 'react';
import { isRecord } from '../../api/is-record.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { useLoaded } from '../state/use-loaded.ts';

const linesMax = 200;
const everyMs = 2_000;

/** The last lines of a process' log; asked for again and again as long as `following`. */
export const useLog = (name: string, following: boolean) => {
  const { api } = useLabServices();
  const { data, problem, reload } = useLoaded({
    key: `log ${name}`,
    load: async (signal) => linesOf(await api.processLog(name, linesMax, signal)),
  });
  useEffect(() => {
    if (!following) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [following, reload]);
  return { lines: data, problem, reload };
};

const linesOf = (answer: unknown): readonly string[] =>
  isRecord(answer) && Array.isArray(answer.lines) ? answer.lines.map(String) : [];

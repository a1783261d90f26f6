import type { AskEvent } from '@evolua/lab-contract/ask-event';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { localProblem } from '../../api/local-problem.ts';
import { problemOf } from '../../api/problem-of.ts';
import { readMessages } from '../../api/read-messages.ts';
import { readProblem } from '../../api/read-problem.ts';
import { createListeners } from '../../app/create-listeners.ts';
import type { Asked } from './asked.ts';
import { newColumn } from './new-column.ts';
import { parseAskEvent } from './parse-ask-event.ts';
import { reduceColumn } from './reduce-column.ts';

type Options = {
  readonly ask: (
    question: { readonly text: string; readonly repeat: boolean },
    signal: AbortSignal,
  ) => Promise<Response>;
  /** Words come faster than a screen is drawn. */
  readonly nextFrame: (notify: () => void) => void;
};

/** The question of this tab and its answers; outside React, so that they outlive a screen. */
export type AskStore = ReturnType<typeof createAskStore>;

export const createAskStore = ({ ask, nextFrame }: Options) => {
  let asked: Asked | undefined;
  let running: AbortController | undefined;
  let drawing = false;
  const listeners = createListeners();
  const change = (next: Asked | undefined): void => {
    asked = next;
    if (drawing) return;
    drawing = true;
    nextFrame(() => {
      drawing = false;
      listeners.tell();
    });
  };
  const take = (event: AskEvent): void => {
    const column = asked?.columns[event.version];
    if (!asked || !column || column.ended) return;
    const columns = { ...asked.columns, [event.version]: reduceColumn(column, event) };
    change({ ...asked, columns });
  };

  /** Puts the question to all; never rejects. What was being answered before is let go. */
  const put = async (text: string, versions: readonly VersionId[], repeat: boolean) => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const before = asked;
    const columns = Object.fromEntries(versions.map((version) => [version, newColumn()]));
    change({ text, columns, phase: 'asking', problem: undefined });
    const refuse = (problem: Asked['problem']): void => {
      const nothing: Asked = { text, columns: {}, phase: 'ended', problem };
      change({ ...(before ?? nothing), phase: 'ended', problem });
    };
    try {
      const response = await ask({ text, repeat }, signal);
      if (!response.ok) {
        const problem = await readProblem(response);
        if (!signal.aborted) refuse(problem);
        return;
      }
      await readMessages(response, {
        onMessage: (message) => {
          const event = parseAskEvent(message);
          if (event && !signal.aborted) take(event);
        },
      });
    } catch (error) {
      const begun = Object.values(asked?.columns ?? {}).some(
        ({ totalMs }) => totalMs !== undefined,
      );
      if (!signal.aborted && !begun) return refuse(problemOf(error));
    }
    if (!signal.aborted) endAll();
  };
  /** The laboratory itself went away: nobody will say any more how it ended. */
  const endAll = (): void => {
    if (!asked) return;
    const problem = localProblem('unreachable');
    const columns = Object.fromEntries(
      Object.entries(asked.columns).map(([version, column]) => [
        version,
        column.ended
          ? column
          : {
              ...column,
              ended: true,
              answer: { ...column.answer, phase: 'failed' as const, problem },
            },
      ]),
    );
    change({ ...asked, columns, phase: 'ended' });
  };

  return {
    current: () => asked,
    put,
    subscribe: listeners.subscribe,
  };
};

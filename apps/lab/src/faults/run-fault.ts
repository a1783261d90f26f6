import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import { labRefusal } from '../control/lab-refusal.ts';
import type { Aim } from './aim.ts';
import { createHands } from './create-hands.ts';
import type { Fault } from './fault.ts';
import type { Tools } from './tools.ts';

/** One fault, from its order to its end. */
export type RunningFault = {
  /** `undefined` while it is not in force: not yet, or no longer. */
  readonly view: () => ActiveFault | undefined;
  /** Resolves when it is in force. @throws why it is not; by then nothing of it is. */
  readonly injected: Promise<void>;
  /**
   * Waits for the injection, undoes it and tries again until it can. @throws a LabRefusal when the
   * first try has failed.
   */
  readonly repair: () => Promise<void>;
  /** Asks how often it has met something; repairs one that is no longer in force. */
  readonly count: () => Promise<void>;
  /** No more tries. */
  readonly giveUp: () => void;
};

const retryMs = 2_000;

/** Begins at once; `onEnd` hears that it is over, and whether it was ever in force. */
export function runFault(
  tools: Tools,
  {
    fault,
    aim,
    startedAt,
  }: { readonly fault: Fault; readonly aim: Aim; readonly startedAt: number },
  { onChange, onEnd }: { readonly onChange: () => void; readonly onEnd: (wasOn: boolean) => void },
): RunningFault {
  const { hands, undo, struck } = createHands(tools, fault, aim);
  let state: 'injecting' | ActiveFault['state'] | 'over' = 'injecting';
  let wasOn = false;
  let times = 0;
  let problem: string | undefined;
  let repairing: Promise<void> | undefined;

  const undoOnce = async () => {
    clearTimeout(timer);
    await broken;
    state = 'repairing';
    onChange();
    try {
      await undo();
    } catch (cause) {
      problem = 'O reparo não deu certo; o laboratório tenta de novo sozinho.';
      timer = setTimeout(() => void repair().catch(() => {}), retryMs);
      onChange();
      const title = `"${fault.title}" ainda não foi reparada.`;
      throw labRefusal(503, 'repair_failed', { title, detail: problem }, cause);
    }
    state = 'over';
    onEnd(wasOn);
  };
  const repair = async () => {
    if (state === 'over') return;
    repairing ??= undoOnce().finally(() => {
      repairing = undefined;
    });
    await repairing;
  };

  let timer = setTimeout(() => void repair().catch(() => {}), aim.durationMs);
  const broken = Promise.resolve(fault.inject(hands)).then(
    () => {
      state = 'on';
      wasOn = true;
      onChange();
    },
    (error: unknown) => ({ error }),
  );
  const injected = broken.then(async (failure) => {
    if (failure === undefined) return;
    await repair().catch(() => {});
    throw failure.error;
  });

  return {
    injected,
    repair,
    view: () => {
      if (state === 'injecting' || state === 'over') return undefined;
      const { id, title } = fault;
      return {
        id,
        title,
        intensity: aim.intensity,
        versions: aim.versions.map((version) => version.id),
        startedAt,
        endsAt: startedAt + aim.durationMs,
        state,
        struck: times,
        ...(problem && { problem }),
      };
    },
    count: async () => {
      if (state !== 'on') return;
      const counted = await struck().catch(() => times);
      if (counted === undefined) return void repair().catch(() => {});
      if (counted === times) return;
      times = counted;
      onChange();
    },
    giveUp: () => clearTimeout(timer),
  };
}

import type { FaultDesk } from '../faults/fault-desk.ts';

/**
 * Resolves when the fault is undone. Where the first try fails, the desk tries again by itself.
 * @throws the LabRefusal of the first try when it is not undone after `limitMs`.
 */
export async function mend(
  desk: Pick<FaultDesk, 'active' | 'repair' | 'onChange'>,
  id: string,
  limitMs: number,
): Promise<void> {
  const isOver = () => desk.active().every((fault) => fault.id !== id);
  try {
    await desk.repair(id);
  } catch (refusal) {
    await new Promise<void>((resolve, reject) => {
      const settle = () => {
        clearTimeout(limit);
        forget();
        if (isOver()) resolve();
        else reject(refusal);
      };
      const limit = setTimeout(settle, limitMs);
      const forget = desk.onChange(() => isOver() && settle());
    });
  }
}

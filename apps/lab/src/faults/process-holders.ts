import { labRefusal } from '../control/lab-refusal.ts';
import type { Part } from '../supervisor/part.ts';

/** Which fault has which process in its hands: two would repair each other. */
export type ProcessHolders = {
  /** All of them or none. @throws a LabRefusal naming the fault that holds one of them. */
  readonly take: (
    parts: readonly Part[],
    by: { readonly id: string; readonly title: string },
  ) => void;
  readonly giveBack: (parts: readonly Part[], faultId: string) => void;
};

export function createProcessHolders(): ProcessHolders {
  const holders = new Map<string, { readonly id: string; readonly title: string }>();
  return {
    take: (parts, by) => {
      for (const { name } of parts) {
        const holder = holders.get(name);
        if (holder === undefined) continue;
        throw labRefusal(409, 'process_held', {
          title: 'Outra falha já mexe neste processo.',
          detail: `O processo ${name} está com a falha "${holder.title}": repare-a antes.`,
        });
      }
      for (const { name } of parts) holders.set(name, by);
    },
    giveBack: (parts, faultId) => {
      for (const { name } of parts) if (holders.get(name)?.id === faultId) holders.delete(name);
    },
  };
}

import { describe, it } from 'vitest';
import { brokeByAssertion } from './broke-by-assertion.ts';
import type { Edit } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { provingGround } from './proving-ground.ts';
import { createStage, type Stage } from './stage.ts';
import { takeTurns } from './take-turns.ts';
import type { Traces } from './traces.ts';

type VersionId = 'v1' | 'v2' | 'v3' | 'v4';
type Verdict = 'keeps' | 'breaks';
export type Verdicts = Readonly<Record<VersionId, Verdict>>;

export type About = {
  /** What is done to the system, in Portuguese: for `docs/promessas.md`. */
  readonly when: string;
  /** Whether it was really done, by the traces that it left. */
  readonly shown: (traces: Traces) => boolean;
  /** Where all versions keep the promise, or all break it: who must do otherwise. */
  readonly mutant?: Mutant;
  /** Numbers of a version that are made smaller, so that this machine can reach them. */
  readonly scaled?: Partial<Record<VersionId, readonly Edit[]>>;
  /** How many versions prove it at the same time, where the machine is what is short; absent: all. */
  readonly atOnceMax?: number;
};

/**
 * A promise over real processes, in the words of a user, with who keeps it and who does not. A
 * version said to break it must really break it, by an assertion: these rows are the negative
 * controls. Whatever the verdict, the fault must have happened.
 */
export const promise = (
  sentence: string,
  table: Verdicts,
  { when: _when, shown, mutant, scaled = {}, atOnceMax = 4 }: About,
  prove: (stage: Stage) => Promise<void>,
): void => {
  const run = async (id: string, verdict: Verdict, edits: readonly Edit[] = []) => {
    const { system, version, tracer, leave } = await provingGround(id, edits);
    try {
      const stage = await createStage(system, version);
      const thrown = await prove(stage).then(
        () => undefined,
        (cause: unknown) => ({ cause }),
      );
      const traces = await tracer.read();
      if (!shown(traces)) {
        const problem = `what should have happened has not: ${JSON.stringify(traces)}`;
        throw new Error(problem, thrown);
      }
      if (verdict === 'keeps' && thrown !== undefined) throw thrown.cause;
      if (verdict === 'breaks' && thrown === undefined) {
        throw new Error('it is kept, though the table says that it breaks');
      }
      if (verdict === 'breaks' && !brokeByAssertion(thrown?.cause)) {
        throw new Error('it breaks, but not by an assertion', thrown);
      }
    } finally {
      await leave();
    }
  };

  if (new Set(Object.values(table)).size === 1 && mutant === undefined) {
    throw new Error(`all agree, and nothing shows that the proof can tell: ${sentence}`);
  }
  describe(sentence, () => {
    const inTurn = takeTurns(atOnceMax);
    for (const [id, verdict] of Object.entries(table) as [VersionId, Verdict][]) {
      it.concurrent(`${id} ${verdict} it`, () => inTurn(() => run(id, verdict, scaled[id])));
    }
    if (mutant !== undefined) {
      const other = table[mutant.of] === 'keeps' ? 'breaks' : 'keeps';
      // After the others: its start would take the processor from what they measure.
      it(`${mutant.of} without its part ${other} it`, () => run(mutant.of, other, mutant.edits));
    }
  });
};

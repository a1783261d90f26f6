import type { FaultGroup } from './fault-group.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { VersionId } from './version-id.ts';

/** A fault that can be injected, as the screen offers it; texts in pt-BR. */
export type FaultView = {
  readonly id: string;
  /** Of AVAILABILITY §5 (`F01`), where it is one of those. */
  readonly code: string | undefined;
  readonly group: FaultGroup;
  readonly title: string;
  /** What is done to the real part. */
  readonly how: string;
  /** What it stands for in production. */
  readonly standsFor: string;
  /** What is different here from production, and has to be said. */
  readonly note: string | undefined;
  /** Absent: there is nothing to choose. */
  readonly intensity:
    | {
        readonly label: string;
        readonly unit: string;
        readonly min: number;
        readonly max: number;
        readonly step: number;
        readonly usual: number;
      }
    | undefined;
  readonly durationMs: { readonly min: number; readonly max: number; readonly usual: number };
  /** `false`: the part is shared, so that it meets all versions. */
  readonly perVersion: boolean;
  readonly hypotheses: Readonly<Record<VersionId, Hypothesis>>;
};

import type { RunView } from './run-view.ts';
import type { VersionId } from './version-id.ts';

/** A guided experiment, as a student reads it; texts in pt-BR. */
export type ExperimentView = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Roughly, on the screen. */
  readonly seconds: number;
  readonly hypothesis: string;
  readonly steps: readonly string[];
  readonly watch: readonly string[];
  /** Of the catalogue; absent: nothing is broken. */
  readonly faultId: string | undefined;
  readonly expected: Readonly<Record<VersionId, string>>;
  /** For the student to answer before reading on. */
  readonly question: string;
  readonly explanation: string;
  /** What makes the difference. */
  readonly code: readonly { readonly label: string; readonly path: string }[];
  readonly lastRun: RunView | undefined;
};

import type { VersionId } from './version-id.ts';

export type ExpectationView = {
  /** What was looked at: `87 % de respostas boas durante a falha (esperado: no máximo 20 %)`. */
  readonly sentence: string;
  readonly held: boolean;
};

/** An experiment being played, or played. */
export type RunView = {
  readonly experimentId: string;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  readonly phase: 'before' | 'during' | 'after' | 'done' | 'aborted' | 'failed';
  /** Index into the experiment's steps. */
  readonly step: number;
  /** By version, once judged; absent while it runs. */
  readonly verdicts: Readonly<
    Partial<
      Record<
        VersionId,
        { readonly held: boolean; readonly expectations: readonly ExpectationView[] }
      >
    >
  >;
  /** Why it could not be played to its end, pt-BR. */
  readonly problem: string | undefined;
};

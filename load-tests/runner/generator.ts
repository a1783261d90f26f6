import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Plan } from '../plans/plan.ts';
import type { Size } from '../plans/sized.ts';

/** What a generator is to do with one version. */
export type Assignment = {
  readonly version: VersionId;
  readonly url: string;
  /** As it is taught; `size` says how much of it. */
  readonly plan: Plan;
  readonly size: Size;
  /** Of `capacidade` alone. */
  readonly users: number | undefined;
  /** Where faults are made. */
  readonly lab: { readonly url: string; readonly key: string } | undefined;
  /** Where its files go, each named after the version. */
  readonly folder: string;
  /** Hears what it has to say to people, pt-BR. */
  readonly log: (sentence: string) => void;
};

/** A generator at work, in a process of its own. */
export type Running = {
  /** Absent: it is where it can't be seen. */
  readonly pid: number | undefined;
  /** In its folder: samples as k6 writes them. */
  readonly rawFile: string;
  /** `undefined`: it has not begun to ask. */
  readonly counts: () => Promise<{ readonly asked: number; readonly goodRate: number } | undefined>;
  /** `false`: it did not come to its end. */
  readonly ended: Promise<boolean>;
};

/** Who asks. */
export type Generator = {
  /** `k6 v1.8.1`, as the report names it. */
  readonly name: string;
  readonly start: (assignment: Assignment) => Promise<Running>;
};

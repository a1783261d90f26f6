import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Problem } from '../../api/problem.ts';
import type { AskColumn } from './ask-column.ts';

/** The question that all versions were asked, and what has come of it. */
export type Asked = {
  readonly text: string;
  readonly columns: Readonly<Partial<Record<VersionId, AskColumn>>>;
  readonly phase: 'asking' | 'ended';
  /** Why a question was not even put to them; the answers before it stay. */
  readonly problem: Problem | undefined;
};

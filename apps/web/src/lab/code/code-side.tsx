import type { CodeLine } from '@evolua/lab-contract/code-step';
import type { ReactNode } from 'react';

type Props = {
  readonly line: CodeLine | undefined;
  readonly number: number | undefined;
  /** The line with its words told apart. */
  readonly coloured: ReactNode;
};

/** A line of one of the two files: its number, and whether it went or came. */
export const CodeSide = ({ line, number, coloured }: Props) => (
  <>
    <td className="code-number" data-change={line?.change ?? 'absent'}>
      {number}
    </td>
    <td className="code-line" data-change={line?.change ?? 'absent'}>
      {line?.change === 'same' && coloured}
      {line?.change === 'added' && <ins>{coloured}</ins>}
      {line?.change === 'removed' && <del>{coloured}</del>}
    </td>
  </>
);

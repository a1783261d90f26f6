import { type ReactNode, useId } from 'react';
import { partText } from '../text/part-text.ts';
import './real-verb.css';

type Props = {
  /** Why it can't be done here; absent: it can. */
  readonly reason?: string;
  readonly busy?: boolean;
  readonly onBreak?: () => void;
  readonly children?: ReactNode;
};

/** "Derrubar de verdade", or the reason why not. */
export const RealVerb = ({ reason, busy = false, onBreak, children }: Props) => {
  const why = useId();
  const off = reason !== undefined || busy;
  return (
    <div className="real-verb">
      {children}
      <button
        type="button"
        className="button-quiet"
        aria-disabled={off}
        aria-describedby={reason === undefined ? undefined : why}
        onClick={() => off || onBreak?.()}
      >
        {partText.real.break}
      </button>
      {reason !== undefined && <p id={why}>{reason}</p>}
    </div>
  );
};

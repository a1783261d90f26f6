import type { ReactNode } from 'react';
import './notice.css';

type Props = {
  readonly title: string;
  readonly detail?: ReactNode;
  /** Something failed, or something only stands still. */
  readonly tone?: 'bad' | 'warn';
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** A state in sentences: what happened, what still works, and the button that helps. */
export const Notice = ({ title, detail, tone = 'bad', action, children }: Props) => (
  <div className="notice" data-tone={tone}>
    <div className="notice-words">
      <p>
        <b>{title}</b> {detail}
      </p>
      {children}
    </div>
    {action}
  </div>
);

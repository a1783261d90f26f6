import { type ReactNode, useEffect, useId, useRef } from 'react';
import './text-field.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly autoFocus?: boolean;
  readonly hint?: string;
  /** What is wrong with it, in a sentence; the first such field takes the focus. */
  readonly wrong: string | undefined;
  readonly children?: ReactNode;
};

/** A labelled field, with its hint or what is wrong with it underneath. */
export const TextField = ({ label, value, onValue, hint, wrong, children, ...input }: Props) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = field;
    const first = current?.form?.querySelector('[aria-invalid="true"]');
    if (wrong && current === first) current?.focus();
  }, [wrong]);
  const note = wrong ?? hint;
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <span className="text-field-box">
        <input
          {...input}
          ref={field}
          id={id}
          value={value}
          spellCheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={note ? `${id}-nota` : undefined}
          onChange={(event) => onValue(event.target.value)}
        />
        {children}
      </span>
      {note && (
        <p id={`${id}-nota`} data-wrong={wrong ? true : undefined}>
          {note}
        </p>
      )}
    </div>
  );
};

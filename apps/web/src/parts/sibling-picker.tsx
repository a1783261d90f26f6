import { useLayoutEffect, useRef } from 'react';
import { useServices } from '../app/use-services.ts';
import type { Siblings } from '../threads/siblings.ts';
import './sibling-picker.css';

type Props = {
  readonly siblings: Siblings;
  /** What screen readers are told. */
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly shown: (at: number, count: number) => string;
  };
  readonly onChoose: (parent: string, key: string) => void;
};

/** `‹ 2/3 ›`: walks the versions of a question or an answer. Nothing where there is only one. */
export const SiblingPicker = ({ siblings, words, onChoose }: Props) => {
  const { announcer } = useServices();
  const group = useRef<HTMLSpanElement>(null);
  const before = useRef<number>(undefined);
  const { parent, keys, at } = siblings;

  // The picker stays under the pointer, however long the version above it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another version is shown.
  useLayoutEffect(() => {
    const top = group.current?.getBoundingClientRect().top;
    if (before.current === undefined || top === undefined) return;
    group.current?.closest('.transcript-scroller')?.scrollBy({ top: top - before.current });
    before.current = undefined;
  }, [at]);

  if (keys.length < 2) return null;
  const walk = (step: -1 | 1): void => {
    const key = keys[at + step];
    if (key === undefined) return;
    before.current = group.current?.getBoundingClientRect().top;
    announcer.say(words.shown(at + step + 1, keys.length));
    onChoose(parent, key);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <span className="sibling-picker" role="group" aria-label={words.label} ref={group}>
      <button
        type="button"
        aria-label={words.previous}
        aria-disabled={at === 0}
        onClick={() => walk(-1)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M7.5 2.5 4 6l3.5 3.5" />
        </svg>
      </button>
      <span className="fig">
        {at + 1}/{keys.length}
      </span>
      <button
        type="button"
        aria-label={words.next}
        aria-disabled={at === keys.length - 1}
        onClick={() => walk(1)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4.5 2.5 8 6 4.5 9.5" />
        </svg>
      </button>
    </span>
  );
};

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { accountText } from '../text/account-text.ts';
import { snippetsOf } from './snippets-of.ts';
import './snippets.css';

type Props = { readonly secret: string };

const words = accountText.tokens;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The same question from three programs, one at a time. Tabs as the ARIA practices have them. */
export const Snippets = ({ secret }: Props) => {
  const snippets = snippetsOf(location.origin, secret, words.question);
  const [chosen, setChosen] = useState(0);
  const tabs = useRef<HTMLDivElement>(null);
  const id = useId();
  const snippet = snippets[chosen];
  if (!snippet) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (chosen + step + snippets.length) % snippets.length;
    setChosen(next);
    tabs.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <figure className="snippets">
      <figcaption>
        <span id={id}>{words.howTo}</span>
        <div role="tablist" aria-labelledby={id} ref={tabs} onKeyDown={onKeyDown}>
          {snippets.map((each, index) => (
            <button
              key={each.id}
              type="button"
              role="tab"
              id={`${id}-${each.id}`}
              aria-selected={index === chosen}
              aria-controls={`${id}-painel`}
              tabIndex={index === chosen ? 0 : -1}
              onClick={() => setChosen(index)}
            >
              {words.snippets[each.id]}
            </button>
          ))}
        </div>
        <CopyButton key={snippet.id} value={() => snippet.code} label={words.copySnippet} />
      </figcaption>
      <div role="tabpanel" id={`${id}-painel`} aria-labelledby={`${id}-${snippet.id}`}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>
          <code>{snippet.code}</code>
        </pre>
      </div>
    </figure>
  );
};

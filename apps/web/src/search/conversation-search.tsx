import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useLocation } from 'wouter';
import { useDebounced } from '../app/use-debounced.ts';
import { useSingleKeys } from '../shortcuts/use-single-keys.ts';
import { text } from '../text/pt-br.ts';
import { SearchResults } from './search-results.tsx';
import './conversation-search.css';

type Props = {
  readonly field: RefObject<HTMLInputElement | null> | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onNavigate?: () => void;
};

const pauseMs = 200;
const charactersMax = 200;

/**
 * The search and what it finds. Up and down walk from the field through the results, which are
 * links; Enter in the field opens the first; Esc goes back, then clears.
 */
export const ConversationSearch = ({ field, query, onQuery, onNavigate }: Props) => {
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const part = useRef<HTMLDivElement>(null);
  const [singleKeys] = useSingleKeys();
  const [, navigate] = useLocation();
  const settled = useDebounced(query.trim(), pauseMs);
  const searching = query.trim() !== '';

  const onKeyDown = (event: KeyboardEvent): void => {
    const hits = [...(part.current?.querySelectorAll<HTMLAnchorElement>('a[data-hit]') ?? [])];
    const at = hits.indexOf(document.activeElement as HTMLAnchorElement);
    const inField = document.activeElement === input.current;
    if (event.key === 'Escape' && (searching || !inField)) {
      // Handled here, so that a drawer around it stays open.
      event.preventDefault();
      if (inField) onQuery('');
      input.current?.focus();
    } else if (event.key === 'ArrowDown' && (inField || at >= 0)) {
      event.preventDefault();
      hits[Math.min(at + 1, hits.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (hits[at - 1] ?? input.current)?.focus();
    } else if (event.key === 'Enter' && inField && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const first = settled === query.trim() ? hits[0] : undefined;
      if (!first) return;
      navigate(first.getAttribute('href') ?? '');
      onNavigate?.();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles from its links.
    <div className="conversation-search" ref={part} onKeyDown={onKeyDown}>
      <div className="search-box">
        <input
          ref={input}
          type="search"
          aria-label={text.search.label}
          aria-keyshortcuts={singleKeys ? '/' : undefined}
          placeholder={text.search.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={charactersMax}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
        {searching ? (
          <button
            type="button"
            onClick={() => {
              onQuery('');
              input.current?.focus();
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m4 4 8 8M12 4l-8 8" />
            </svg>
            <span className="sr-only">{text.search.clear}</span>
          </button>
        ) : (
          singleKeys && (
            <span className="search-hint" aria-hidden="true">
              /
            </span>
          )
        )}
      </div>
      {searching && settled !== '' && <SearchResults query={settled} onNavigate={onNavigate} />}
    </div>
  );
};

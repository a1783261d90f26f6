import { Link } from 'wouter';
import type { SearchHit } from '../api/search-hit.ts';
import { text } from '../text/pt-br.ts';
import { pathOfHit } from './path-of-hit.ts';

type Props = {
  readonly hit: SearchHit;
  /** The row above is of the same conversation: its title is not repeated, but to a screen reader. */
  readonly again: boolean;
  readonly onNavigate?: () => void;
};

/** Something found: the conversation, then who said it and where the words stand. */
export const SearchRow = ({ hit, again, onNavigate }: Props) => (
  <li className="search-row" data-again={again || undefined}>
    <Link href={pathOfHit(hit)} data-hit onClick={onNavigate}>
      <b className={again && hit.messageId !== null ? 'sr-only' : undefined}>
        {hit.messageId === null ? <Excerpt parts={hit.excerpt} /> : hit.title}
      </b>
      {hit.messageId !== null && (
        <span>
          {hit.role && `${text.search.roles[hit.role]}: `}
          <Excerpt parts={hit.excerpt} />
        </span>
      )}
    </Link>
  </li>
);

const Excerpt = ({ parts }: { readonly parts: SearchHit['excerpt'] }) =>
  parts.map(({ text: words, match }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, which never move.
    match ? <mark key={index}>{words}</mark> : words,
  );

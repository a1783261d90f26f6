import { useEffect, useRef } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { useSeen } from '../app/use-seen.ts';
import { useServices } from '../app/use-services.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { text } from '../text/pt-br.ts';
import { SearchRow } from './search-row.tsx';
import { useSearch } from './use-search.ts';

type Props = { readonly query: string; readonly onNavigate?: () => void };

/** What was found, newest first, or that nothing was. */
export const SearchResults = ({ query, onNavigate }: Props) => {
  const { announcer } = useServices();
  const search = useSearch(query);
  const more = useRef<HTMLButtonElement>(null);
  const wantsMore = search.hasNextPage && !search.isError && !search.isFetchingNextPage;
  useSeen(more, wantsMore, () => void search.fetchNextPage());
  const hits = search.data?.pages.flatMap((page) => page.items) ?? [];
  const settled = search.isSuccess && !search.isPlaceholderData;
  const sentence =
    hits.length === 0
      ? text.search.none(query)
      : text.search.count(hits.length, search.hasNextPage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for every search, not for every page.
  useEffect(() => {
    if (settled) announcer.say(sentence);
  }, [settled, query]);

  if (search.isError) {
    return (
      <ProblemNotice problem={problemOf(search.error)} onRetry={() => void search.refetch()} />
    );
  }
  if (search.isPending) return <QuietLoading />;
  if (hits.length === 0) {
    return (
      <div className="search-none">
        <p>
          <b>{sentence}</b>
        </p>
        <p>{text.search.noneHint}</p>
      </div>
    );
  }
  return (
    <section aria-label={text.search.results} aria-busy={search.isPlaceholderData}>
      <p className="search-count">{sentence}</p>
      <ul>
        {hits.map((hit, index) => (
          <SearchRow
            key={`${hit.conversationId} ${hit.messageId}`}
            hit={hit}
            again={hits[index - 1]?.conversationId === hit.conversationId}
            onNavigate={onNavigate}
          />
        ))}
      </ul>
      {search.hasNextPage && (
        <button
          ref={more}
          type="button"
          className="link"
          disabled={search.isFetchingNextPage}
          onClick={() => void search.fetchNextPage()}
        >
          {search.isFetchingNextPage ? text.search.searching : text.search.more}
        </button>
      )}
    </section>
  );
};

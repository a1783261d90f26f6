import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { searchConversations } from '../api/search-conversations.ts';

const queryCharactersMax = 200;

/** What is found, page by page; what was found before stays until the new comes. */
export const useSearch = (query: string) =>
  useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }) =>
      searchConversations(query.slice(0, queryCharactersMax), pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });

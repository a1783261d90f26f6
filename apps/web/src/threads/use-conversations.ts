import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';

/** The person's conversations, newest first, page by page. */
export const useConversations = () =>
  useInfiniteQuery({
    queryKey: ['conversations'],
    queryFn: ({ pageParam, signal }) => api.conversations(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

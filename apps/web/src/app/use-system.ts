import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/api.ts';
import type { System } from '../api/system.ts';

/** Which version serves these screens; its hue becomes the page's. `undefined` until known. */
export const useSystem = (): System | undefined => {
  const { data } = useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => api.system(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!data) return;
    document.documentElement.dataset.version = data.version;
    try {
      localStorage.setItem('evolua:versao', data.version);
    } catch {
      // Storage is blocked: the hue comes a moment later on the next load.
    }
  }, [data]);
  return data;
};

import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { searchOf } from './search-of.ts';
import type { View } from './view.ts';
import { viewOf } from './view-of.ts';

export type Show = (change: Partial<View>, way?: { readonly replace?: boolean }) => void;

/**
 * What the address asks to see, and how to change it: each change is a place to come back to,
 * unless it replaces the one before, as the steps of a walk do.
 */
export const useView = (): { readonly view: View; readonly show: Show } => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => viewOf(search), [search]);
  const show: Show = (change, way = {}) => {
    // From the address and not from the drawing: two changes may come before the next drawing.
    const now = viewOf(location.search);
    const next = { ...now, ...change };
    const address = path + searchOf(next);
    if (address !== path + searchOf(now)) navigate(address, way);
  };
  return { view, show };
};

import { useMemo } from 'react';
// Without the router around them: this page has one address, and all is in its search.
import { navigate, useSearch } from 'wouter/use-browser-location';
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
  const view = useMemo(() => viewOf(search), [search]);
  const show: Show = (change, way = {}) => {
    // From the address and not from the drawing: two changes may come before the next drawing.
    const now = viewOf(location.search);
    const next = { ...now, ...change };
    const address = searchOf(next);
    if (address !== searchOf(now)) navigate(location.pathname + address, way);
  };
  return { view, show };
};

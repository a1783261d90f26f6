/**
 * Does something while somebody looks at this tab: it begins when the tab comes to the front, and
 * its signal is aborted when the tab is hidden.
 */
export const whileVisible = (
  begin: (signal: AbortSignal) => void,
  onHidden: () => void,
): (() => void) => {
  let watching: AbortController | undefined;
  const follow = (): void => {
    if (document.visibilityState === 'visible') {
      if (watching) return;
      watching = new AbortController();
      begin(watching.signal);
    } else if (watching) {
      watching.abort();
      watching = undefined;
      onHidden();
    }
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    watching?.abort();
  };
};

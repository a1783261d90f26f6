/** How many steps a key goes, where no control wants it for itself; 0: none. */
export const stepKeys = (event: KeyboardEvent): -1 | 0 | 1 => {
  const { key, target, defaultPrevented } = event;
  if (defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return 0;
  const control = target instanceof Element ? target.closest('input, select, textarea') : null;
  if (control) return 0;
  if (key === 'ArrowLeft') return -1;
  if (key === 'ArrowRight') return 1;
  const pressed =
    target instanceof Element && target.closest('button, a, summary, [role="button"]');
  return key === ' ' && !pressed ? 1 : 0;
};

/**
 * Where a key leads from the second `ago`, counted back from now; `undefined` for keys that lead
 * nowhere (WAI-ARIA Authoring Practices, slider).
 */
export const stepOf = (key: string, ago: number, max: number): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: ago + 1,
    ArrowDown: ago + 1,
    ArrowRight: ago - 1,
    ArrowUp: ago - 1,
    PageDown: ago + 10,
    PageUp: ago - 10,
    Home: max,
    End: 0,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.min(max, Math.max(0, next));
};

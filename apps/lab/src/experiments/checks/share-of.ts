/** How many of them, of 1; `NaN` of none. */
export function shareOf<Each>(all: readonly Each[], isMeant: (each: Each) => boolean): number {
  return all.filter(isMeant).length / all.length;
}

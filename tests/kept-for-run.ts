type Closable = { readonly close: () => Promise<void> };
/** Where `setup/whole-run.ts` finds what is to be closed. */
type Kept = { keptForRun?: Map<string, Promise<Closable>> };

/** What `open` resolves with, once for all files of a project; closed after the last of them. */
export const keptForRun = <Thing extends Closable>(
  name: string,
  open: () => Promise<Thing>,
): Promise<Thing> => {
  const global = globalThis as Kept;
  global.keptForRun ??= new Map();
  const known = global.keptForRun.get(name) as Promise<Thing> | undefined;
  const kept = known ?? open();
  global.keptForRun.set(name, kept);
  return kept;
};

import { registerHooks } from 'node:module';
import type { Edit } from './edit.ts';

/** Runs a composition root as it is, but for the edits, which the loader makes on the way. */
export const runEdited = async (
  rootUrl: string,
  edits: readonly (Omit<Edit, 'file'> & { readonly url: string })[],
): Promise<void> => {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      const own = edits.filter((edit) => edit.url === url);
      if (own.length === 0 || loaded.source == null) return loaded;
      const original = Buffer.from(loaded.source as Uint8Array).toString();
      const source = own.reduce(
        (text, { find, replace }) => text.replace(find, () => replace),
        original,
      );
      return { ...loaded, source };
    },
  });
  await import(rootUrl);
};

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type FoundMongo =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'mongod' | 'ferretdb'; readonly file: string };

/**
 * What the tests of the document store may talk to: the server of MONGODB_URL, or else a program
 * on the PATH; `undefined` when there is neither.
 */
export const findMongo = (): FoundMongo | undefined => {
  const url = process.env.MONGODB_URL;
  if (url) return { kind: 'url', url };
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return (['mongod', 'ferretdb'] as const)
    .flatMap((kind) => folders.map((folder) => ({ kind, file: join(folder, kind) })))
    .find(({ file }) => isExecutable(file));
};

const isExecutable = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

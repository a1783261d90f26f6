import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partPromises } from './part-promises.ts';

/**
 * What a module of the core promises, in one sentence (pt-BR): for a layer, the first paragraph of
 * its page in docs/camadas.
 */
export function readPromise(root: string, module: string): string | undefined {
  const layer = /^layers\/([\w-]+)$/.exec(module)?.[1];
  if (layer === undefined) return partPromises[module];
  const page = join(root, 'docs/camadas', `${layer}.md`);
  if (!existsSync(page)) return undefined;
  const [, paragraph] = readFileSync(page, 'utf8').split(/\n{2,}/);
  return paragraph?.replaceAll('\n', ' ');
}

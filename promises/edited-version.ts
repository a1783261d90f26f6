import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Version } from '@evolua/lab/system/versions';
import type { Edit } from './edit.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const runner = new URL('./run-edited.ts', import.meta.url).href;

/**
 * The version with edits in its sources. Its folder holds a root of one line, which loads the real
 * one; `remove` takes that folder away. Throws when an edit does not aim at exactly one place.
 */
export const editedVersion = async (
  version: Version,
  edits: readonly Edit[],
): Promise<{ readonly version: Version; readonly remove: () => Promise<void> }> => {
  const loaded = edits.map(async ({ file, find, replace }) => {
    const path = join(checkout, file);
    const places = (await readFile(path, 'utf8')).split(find).length - 1;
    if (places !== 1) throw new Error(`${file}: an edit aims at ${places} places: ${find}`);
    return { url: pathToFileURL(path).href, find, replace };
  });
  const rootUrl = pathToFileURL(join(checkout, version.folder, 'src/main.ts')).href;
  const call = [rootUrl, await Promise.all(loaded)].map((each) => JSON.stringify(each)).join(', ');

  const folder = await mkdtemp(join(tmpdir(), 'evolua-edited-'));
  await mkdir(join(folder, 'src'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(folder, 'src/main.ts'),
    `import { runEdited } from ${JSON.stringify(runner)};\nawait runEdited(${call});\n`,
  );
  return {
    version: { ...version, folder: relative(checkout, folder) },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

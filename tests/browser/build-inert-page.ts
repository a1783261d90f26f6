import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('../../apps/web/', import.meta.url));

/** The files of the page that shows answers at full speed, by path, built as the screens are. */
export const buildInertPage = async (
  entry: 'page.tsx' | 'watch.ts',
): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const built = await build({
    root: folder,
    configFile: `${folder}vite.config.ts`,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: `${folder}test/inert/${entry}`,
        output: { entryFileNames: 'entry.js' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  return new Map(
    files.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
};

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../apps/web/package.json', import.meta.url));
const here = (path: string) => new URL(path, import.meta.url);

/**
 * The screens' own tokens and typefaces with the report's style, in one piece: the page is to open
 * on a machine that has nothing else of this project.
 */
export const look = async (): Promise<string> => {
  const styles = here('../../../apps/web/src/styles/');
  const [tokens, fonts, own] = await Promise.all([
    readFile(new URL('tokens.css', styles), 'utf8'),
    readFile(new URL('fonts.css', styles), 'utf8'),
    readFile(here('report.css'), 'utf8'),
  ]);
  const embedded = await embed(fonts);
  return [tokens, embedded, own].join('\n');
};

const embed = async (css: string): Promise<string> => {
  let result = css;
  for (const [whole, path = ''] of css.matchAll(/url\("([^"]+)"\)/g)) {
    const bytes = await readFile(require.resolve(path));
    result = result.replace(whole, `url("data:font/woff2;base64,${bytes.toString('base64')}")`);
  }
  return result;
};

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderSvg } from '@evolua/architecture/render/render-svg';

/** `npm run diagrams` draws the four architectures for the README; a test fails when they are old. */
const folder = fileURLToPath(new URL('../assets/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const version of ['v1', 'v2', 'v3', 'v4'] as const) {
  await writeFile(`${folder}${version}.svg`, renderSvg(version, 'auto'));
}
console.log('Escritos: assets/v1.svg a assets/v4.svg');

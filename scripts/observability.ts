import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from '../infra/observability/src/generated-files.ts';

/** `npm run observability` writes dashboards, rules and their tests; a test fails when they are old. */
const folder = fileURLToPath(new URL('../infra/observability/', import.meta.url));
for (const [path, content] of Object.entries(generatedFiles())) {
  await mkdir(dirname(`${folder}${path}`), { recursive: true });
  await writeFile(`${folder}${path}`, content);
  console.log(`infra/observability/${path}`);
}

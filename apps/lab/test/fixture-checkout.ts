import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versions } from '../src/system/versions.ts';
import { standInServer } from './stand-in-server.ts';

/** A folder shaped like the checkout, with stand-ins where the servers are. */
export function fixtureCheckout(): string {
  const root = mkdtempSync(join(tmpdir(), 'evolua-checkout-'));
  const apps = versions.map(({ folder }) => folder);
  for (const workspace of [...apps, 'packages/llm-simulator']) {
    const source = join(root, workspace, 'src');
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, 'main.ts'), standInServer);
    writeFileSync(join(source, 'word.ts'), "export const word = 'first';\n");
  }
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  return root;
}

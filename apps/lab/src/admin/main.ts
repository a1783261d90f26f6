import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { partFiles } from '../system/part-files.ts';
import { versions } from '../system/versions.ts';

// `npm run admin -- v1 pessoa@exemplo.br`: the version's own command, on the parts of `make dev`.
const [id = '', ...rest] = process.argv.slice(2);
const { root, dataFolder } = readConfig();
const version = versions.find((each) => each.id === id);
const file = partFiles(dataFolder).environmentFile(id);

if (version === undefined) {
  const known = versions.map((each) => each.id).join(', ');
  console.error(`Uso: npm run admin -- VERSÃO pessoa@exemplo.br. Versões: ${known}.`);
  process.exitCode = 1;
} else if (!existsSync(file)) {
  console.error(`A ${id.toUpperCase()} não está no ar: suba-a com make dev, em outro terminal.`);
  process.exitCode = 1;
} else {
  const env = { ...process.env, ...JSON.parse(readFileSync(file, 'utf8')) };
  const command = join(root, version.folder, 'src/admin.ts');
  const { status } = spawnSync(process.execPath, [command, ...rest], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

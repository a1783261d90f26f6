/**
 * Makes, once, the secrets that nobody has to know: each version's own for its sessions. They stay in
 * a volume of their own, which goes with `docker compose down -v`.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';

const SECRET_BYTES = 32;

for (const version of ['v1', 'v2', 'v3', 'v4']) {
  const file = `/secrets/${version}-auth`;
  if (existsSync(file)) continue;
  writeFileSync(file, randomBytes(SECRET_BYTES).toString('hex'), { mode: 0o400 });
}

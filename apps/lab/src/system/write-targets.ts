import { writeFileSync } from 'node:fs';
import type { VersionParts } from './version-parts.ts';

/**
 * Lists every server with a `/metrics` for Prometheus, whose ports may differ at each start.
 * Source: Prometheus, `file_sd_config`.
 */
export function writeTargets(file: string, versions: readonly VersionParts[]): void {
  const targets = versions.map(({ version, url }) => ({
    targets: [`127.0.0.1:${new URL(url).port}`],
    labels: { job: 'evolua', version: version.id },
  }));
  writeFileSync(file, `${JSON.stringify(targets, null, 2)}\n`);
}

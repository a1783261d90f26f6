import { writeFileSync } from 'node:fs';
import type { VersionParts } from './version-parts.ts';

/**
 * Lists every instance with its `/metrics` for Prometheus, whose ports may differ at each start.
 * Source: Prometheus, `file_sd_config`.
 */
export function writeTargets(file: string, versions: readonly VersionParts[]): void {
  const targets = versions.flatMap(({ version, instances }) =>
    instances.map(({ name, region, port }) => ({
      targets: [`127.0.0.1:${port}`],
      labels: { job: 'evolua', version: version.id, instance: name, region },
    })),
  );
  writeFileSync(file, `${JSON.stringify(targets, null, 2)}\n`);
}

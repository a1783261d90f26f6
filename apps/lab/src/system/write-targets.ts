import { writeFileSync } from 'node:fs';
import { runningOf } from './running-of.ts';
import type { VersionParts } from './version-parts.ts';

/**
 * Lists every instance that runs with its `/metrics` for Prometheus, whose ports may differ at each
 * start.
 * Source: Prometheus, `file_sd_config`.
 */
export function writeTargets(file: string, versions: readonly VersionParts[]): void {
  const targets = versions.flatMap((parts) =>
    runningOf(parts).map(({ name, region, port }) => ({
      targets: [`127.0.0.1:${port}`],
      labels: { job: 'evolua', version: parts.version.id, instance: name, region },
    })),
  );
  writeFileSync(file, `${JSON.stringify(targets, null, 2)}\n`);
}

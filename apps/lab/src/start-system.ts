import { mkdirSync } from 'node:fs';
import type { Link } from './links/link.ts';
import { endLeftovers } from './supervisor/end-leftovers.ts';
import { lockRunner } from './supervisor/lock-runner.ts';
import type { Part } from './supervisor/part.ts';
import { assemble } from './system/assemble.ts';
import { bringUp } from './system/bring-up.ts';
import { noteEnvironment } from './system/note-environment.ts';
import type { PartContext } from './system/part-context.ts';
import { partFiles } from './system/part-files.ts';
import { resolvePorts } from './system/resolve-ports.ts';
import type { System } from './system/system.ts';
import type { SystemOptions } from './system/system-options.ts';
import { systemStatusOf } from './system/system-status-of.ts';
import { writeTargets } from './system/write-targets.ts';

/**
 * Starts the versions with everything that they need (Postgres, Redis, simulator, screens, the
 * laboratory's own page) and resolves when all of it answers. What an earlier runner of the same
 * data folder left alive is ended first.
 * @throws a Problem: another runner at work, a port taken, a part that does not answer. By then
 * nothing that was started is left.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const unlock = lockRunner(options.dataFolder);
  try {
    return await startLocked(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startLocked(options: SystemOptions, unlock: () => void): Promise<System> {
  const { dataFolder, versions, log } = options;
  const { runFolder, logsFolder, targetsFile, environmentFile } = partFiles(dataFolder);
  mkdirSync(runFolder, { recursive: true });
  const ended = await endLeftovers(runFolder);
  if (ended.length > 0) log(`Encerrado o que ficou de uma execução anterior: ${ended.join(', ')}`);

  const context: PartContext = { ...options, ports: await resolvePorts(options.ports, versions) };
  log('Subindo as partes…');
  const assembly = await assemble(context);
  const { simulator } = assembly;
  const simulatorUrl = `http://localhost:${context.ports.simulator}`;
  const { returnScale = 1 } = options;
  const status = () => systemStatusOf({ ...assembly, simulatorUrl, logsFolder, returnScale });
  const stopAll = await bringUp(assembly, context, status);
  writeTargets(targetsFile, assembly.versions);
  const forgetEnvironments = assembly.versions.map(({ version, instances }) =>
    noteEnvironment(environmentFile(version.id), instances[0]?.environment ?? {}),
  );

  const parts: Record<string, Part> = { simulator };
  const links: Record<string, Link> = {};
  const urls: Record<string, string> = {
    lab: `http://localhost:${context.ports.lab}`,
    simulator: simulatorUrl,
  };
  for (const { version, url, postgres, regions, instances } of assembly.versions) {
    for (const { name, port } of instances) urls[name] = `http://localhost:${port}`;
    urls[version.id] = url;
    const stores = [postgres, ...regions.map(({ redis }) => redis)];
    for (const part of [...instances.map(({ server }) => server), ...stores]) {
      if (part) parts[part.name] = part;
    }
    for (const link of regions.flatMap((region) => region.links)) links[link.name] = link;
  }
  const stop = async () => {
    for (const forget of forgetEnvironments) forget();
    await stopAll().finally(unlock);
  };
  return { urls, parts, links, status, stop };
}

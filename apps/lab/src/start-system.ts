import { mkdirSync } from 'node:fs';
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
  const status = () => systemStatusOf({ ...assembly, simulatorUrl, logsFolder });
  const stopAll = await bringUp(assembly, context, status);
  writeTargets(targetsFile, assembly.versions);
  const forgetEnvironments = assembly.versions.map(({ version, environment }) =>
    noteEnvironment(environmentFile(version.id), environment),
  );

  const parts: Record<string, Part> = { simulator };
  const urls: Record<string, string> = {
    lab: `http://localhost:${context.ports.lab}`,
    simulator: simulatorUrl,
  };
  for (const { version, url, server, postgres, redis } of assembly.versions) {
    urls[version.id] = url;
    for (const part of [server, postgres, redis]) if (part) parts[part.name] = part;
  }
  const stop = async () => {
    for (const forget of forgetEnvironments) forget();
    await stopAll().finally(unlock);
  };
  return { urls, parts, status, stop };
}

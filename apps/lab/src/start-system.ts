import { mkdirSync } from 'node:fs';
import { openLab } from './open-lab.ts';
import { createScaler } from './scaling/create-scaler.ts';
import { endLeftovers } from './supervisor/end-leftovers.ts';
import { lockRunner } from './supervisor/lock-runner.ts';
import { allParts } from './system/all-parts.ts';
import { assemble } from './system/assemble.ts';
import { bringUp } from './system/bring-up.ts';
import { noteEnvironment } from './system/note-environment.ts';
import type { PartContext } from './system/part-context.ts';
import { partFiles } from './system/part-files.ts';
import { processViews } from './system/process-views.ts';
import { readMemory } from './system/read-memory.ts';
import { resolvePorts } from './system/resolve-ports.ts';
import type { System } from './system/system.ts';
import type { SystemOptions } from './system/system-options.ts';
import { systemPlaces } from './system/system-places.ts';
import { systemStatusOf } from './system/system-status-of.ts';
import { watchMemory } from './system/watch-memory.ts';
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
  const places = systemPlaces(assembly, context.ports);
  const pids = () => allParts(assembly).flatMap(({ pid }) => pid ?? []);
  const memory = watchMemory(pids);
  const views = {
    processViews: () => processViews(assembly, memory()),
    memoryMb: () => memory()?.totalMb,
  };
  const { lab, serve } = openLab(assembly, context, { ...places, ...views });
  const stopAll = await bringUp(assembly, context, serve);
  const listTargets = () => writeTargets(targetsFile, assembly.versions);
  listTargets();
  const forgetEnvironments = assembly.versions.map(({ version, instances }) =>
    noteEnvironment(environmentFile(version.id), instances[0]?.environment ?? {}),
  );

  const scaler =
    options.scaling &&
    createScaler({
      versions: assembly.versions,
      rules: options.scaling,
      memoryMb: async () => (await readMemory(pids()))?.totalMb,
      log,
      onChange: listTargets,
    });
  scaler?.open();

  const { returnScale = 1 } = options;
  const simulatorUrl = `http://localhost:${context.ports.simulator}`;
  const status = () => systemStatusOf({ ...assembly, simulatorUrl, logsFolder, returnScale });
  const stop = async () => {
    scaler?.close();
    for (const forget of forgetEnvironments) forget();
    await stopAll().finally(unlock);
  };
  return { ...places, ...views, lab, status, stop };
}

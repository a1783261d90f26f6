import { endLeftovers } from './supervisor/end-leftovers.ts';
import { partFiles } from './system/part-files.ts';

/** SIGKILL to every process that a system has noted in its data folder, at once. */
export async function killSystem(dataFolder: string): Promise<void> {
  await endLeftovers(partFiles(dataFolder).runFolder, 'SIGKILL');
}

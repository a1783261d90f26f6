import { kindOfPart } from '../system/kind-of-part.ts';
import { findParts } from './find-parts.ts';
import type { Ground } from './ground.ts';
import type { Tools } from './tools.ts';

/**
 * Puts everything right, whoever has put it wrong: links are clear, the simulator has no rule, every
 * store runs and so do as many servers as each region begins with.
 * @throws the Problem of the first part that does not come back; the others have been tried.
 */
export async function cleanGround(ground: Ground, simulator: Tools['simulator']): Promise<void> {
  const { parts, links, versions } = ground;
  const all = Object.values(parts);
  const others = all.filter(({ name }) => kindOfPart(name) !== 'server');
  // Where somebody else runs the processes, there is none to put right.
  const tended = all.length > 0 ? versions : [];
  const servers = tended.flatMap((version) =>
    version.regions.flatMap((region) =>
      findParts(ground, version, 'server', region).slice(0, version.instancesPerRegion),
    ),
  );
  for (const part of all) part.thaw();
  await everyOne([
    ...Object.values(links).map((link) => link.clear()),
    ...others.map((part) => part.start()),
  ]);
  await everyOne([simulator.repair(), ...servers.map((part) => part.start())]);
}

/** Waits for all, and only then tells of the first that failed. */
async function everyOne(work: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

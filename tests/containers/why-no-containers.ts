import { spawnSync } from 'node:child_process';
import { readCompose } from '../compose/read-compose.ts';
import { bases } from './bases.ts';

const PULL_MS = 300_000;

/** Why nothing can be started here; `undefined`: an engine with Compose answers, and has the images. */
export const whyNoContainers = (): string | undefined => {
  const { status, error } = spawnSync('docker', ['version'], { stdio: 'ignore' });
  if (error !== undefined) return 'there is no docker on the PATH';
  if (status !== 0) return 'no Docker engine answers';
  const works = (...args: readonly string[]) =>
    spawnSync('docker', args, { stdio: 'ignore', timeout: PULL_MS }).status === 0;
  if (!works('compose', 'version')) return 'docker has no compose';
  const named = Object.values(readCompose('docker-compose.yml').services)
    .filter(({ profiles }) => profiles === undefined)
    .map(({ image = '' }) => bases[image] ?? image);
  const missing = [...new Set([...named, ...Object.values(bases)])].find(
    (image) => !works('image', 'inspect', image) && !works('pull', '--quiet', image),
  );
  return missing && `${missing} is not here, and cannot be pulled`;
};

import { freePort } from '@evolua/lab/ports/free-port';
import { docker } from './docker.ts';

const PROJECT = 'evolua-test';
const HEALTHY_WITHIN_SECONDS = 600;
const NAMES = ['INDEX', 'LAB', 'V1', 'V2', 'V3', 'V4'];
const FILES = ['-f', 'docker-compose.yml', '-f', 'docker-compose.small.yml'];

/** The system of `docker-compose.yml`, in a project and at ports of its own. */
type Containers = {
  readonly urlOf: (name: string) => string;
  /** Starts V1 alone, the index and the laboratory; waits until they are healthy. */
  readonly startV1Alone: () => Promise<void>;
  /** Starts the front, the services whose names begin so, and what these need; waits for their health. */
  readonly start: (prefix: string) => Promise<void>;
  /** Stops them again, to make room for others. */
  readonly stop: (prefix: string) => Promise<void>;
  /** `docker compose` with these arguments. */
  readonly compose: (...args: readonly string[]) => Promise<string>;
  /** What a program inside a service says. */
  readonly inside: (service: string, ...command: readonly string[]) => Promise<string>;
  /** Everything goes, data too; resolves with what is left all the same. */
  readonly end: () => Promise<readonly string[]>;
};

/** Builds the images of the versions; nothing runs yet. */
export const startContainers = async (project = PROJECT): Promise<Containers> => {
  const ports: Record<string, string> = {};
  for (const name of NAMES) ports[`PORT_${name}`] = String(await freePort());
  const unasked = (...args: readonly string[]) =>
    docker(['compose', '-p', project, ...FILES, ...args], ports);
  const versions = ['v2', 'v3', 'v4'].flatMap((version) => ['--profile', version]);
  const compose = (...args: readonly string[]) => unasked(...versions, ...args);
  await compose('build', '--quiet');
  const services = (await compose('config', '--services')).split('\n').filter(Boolean);
  const named = (prefix: string) => services.filter((service) => service.startsWith(prefix));
  const up = ['up', '--detach', '--wait', '--wait-timeout', String(HEALTHY_WITHIN_SECONDS)];
  const unhealthy = async (cause: unknown): Promise<never> => {
    throw new Error(`not healthy:\n${await compose('ps', '--all')}`, { cause });
  };
  const ours = ['--quiet', '--filter', `label=com.docker.compose.project=${project}`];
  return {
    urlOf: (name) => `http://localhost:${ports[`PORT_${name.toUpperCase()}`]}`,
    startV1Alone: async () => void (await unasked(...up).catch(unhealthy)),
    start: async (prefix) =>
      void (await compose(...up, 'front', ...named(prefix)).catch(unhealthy)),
    stop: async (prefix) => void (await compose('stop', '--timeout', '5', ...named(prefix))),
    compose,
    inside: (service, ...command) => compose('exec', '-T', service, ...command),
    end: async () => {
      await unasked('--profile', '*', 'down', '--volumes', '--timeout', '5');
      const lists = await Promise.all([
        docker(['ps', '--all', ...ours]),
        docker(['volume', 'ls', ...ours]),
        docker(['network', 'ls', ...ours]),
      ]);
      return lists.flatMap((list) => list.split('\n').filter(Boolean));
    },
  };
};

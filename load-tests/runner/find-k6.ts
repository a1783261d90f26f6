import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { problem } from '@evolua/lab/problem';

/** A way to run k6. */
export type K6 = {
  /** `k6 v1.8.1`, as it calls itself. */
  readonly version: string;
  readonly command: string;
  /** What stands before `run`, given the variables that the scripts read. */
  readonly before: (variables: readonly string[]) => readonly string[];
};

type Finding = {
  readonly root: string;
  readonly path: string;
  /** Whether to build it: asked of a person, taken for granted in CI. */
  readonly mayBuild: () => Promise<boolean>;
  readonly log: (sentence: string) => void;
};

/** The one that the scripts were written for; built and fetched by this name. */
const VERSION = '1.8.1';
/** TypeScript without a flag, and `crypto` without an import. */
const MAJOR_MIN = 1;
const BUILD_MS = 15 * 60_000;

/**
 * k6 on the PATH, or built here before; else built now, by Go; else in a container.
 * @throws a Problem that says how to get it.
 */
export const findK6 = async ({ root, path, mayBuild, log }: Finding): Promise<K6> => {
  const folder = join(root, '.evolua', 'bin');
  const built = join(folder, process.platform === 'win32' ? 'k6.exe' : 'k6');
  const found = installed('k6', path) ?? installed(built, path);
  if (found !== undefined) return found;
  const hasGo = works('go', ['version'], path);
  if (hasGo && (await mayBuild())) {
    log(`Construindo o k6 ${VERSION} (uma vez só; um ou dois minutos)…`);
    const { status, stderr } = spawnSync('go', ['install', `go.k6.io/k6@v${VERSION}`], {
      env: { ...withPath(path), GOBIN: folder },
      encoding: 'utf8',
      timeout: BUILD_MS,
    });
    const now = installed(built, path);
    if (now !== undefined) return now;
    log(`Não deu certo (${status}): ${stderr.trim().split('\n').at(-1)}`);
  }
  const image = `grafana/k6:${VERSION}`;
  if (
    works('docker', ['image', 'inspect', image], path) ||
    works('docker', ['pull', '--quiet', image], path)
  ) {
    return inContainer(root, image);
  }
  const way = hasGo ? 'aceite construí-lo com o Go (CI=1 aceita sem perguntar)' : 'instale o Go';
  throw problem(
    `Falta o k6: instale-o (https://grafana.com/docs/k6/latest/set-up/install-k6/), ou ${way}, e ` +
      'rode de novo; sem ele, "npm run load:node" faz a fumaça e a carga só com o Node.',
  );
};

const works = (command: string, args: readonly string[], path: string): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: BUILD_MS, env: withPath(path) }).status ===
  0;

const installed = (command: string, path: string): K6 | undefined => {
  const { stdout } = spawnSync(command, ['version'], { encoding: 'utf8', env: withPath(path) });
  const version = /k6(?:\.exe)? v(\d+)\.[\d.]+/.exec(stdout ?? '');
  if (version === null || Number(version[1]) < MAJOR_MIN) return undefined;
  return { version: version[0], command, before: () => [] };
};

/** The scripts and the results are where they are; loopback is this machine's. */
const inContainer = (root: string, image: string): K6 => ({
  version: `k6 v${VERSION} (contêiner)`,
  command: 'docker',
  before: (variables) => [
    ...['run', '--rm', '--network=host', `--volume=${root}:${root}`, `--workdir=${root}`],
    ...(process.getuid ? [`--user=${process.getuid()}:${process.getgid?.()}`] : []),
    ...variables.flatMap((name) => ['--env', name]),
    image,
  ],
});

const withPath = (path: string) => ({ ...process.env, PATH: path });

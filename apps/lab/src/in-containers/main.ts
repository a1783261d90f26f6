import { mkdirSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { createLab } from '../create-lab.ts';
import { readOrMakeSecret } from '../read-or-make-secret.ts';
import { startLabServer } from '../server/start-lab-server.ts';
import { partFiles } from '../system/part-files.ts';
import { readUrls } from './read-urls.ts';

/**
 * The laboratory over versions that Docker Compose runs: it asks them and breaks providers, and takes
 * care of no process. Only the proxy before it reaches it, whatever address it listens on.
 */
const { root, dataFolder, versions, ports, shell } = readConfig();
const { labKeyFile, pupilsFile } = partFiles(dataFolder);
mkdirSync(dataFolder, { recursive: true });
const key = readOrMakeSecret(labKeyFile);
const log = (sentence: string) => console.log(sentence);

const system = { urls: readUrls(versions, ports, shell), parts: {}, links: {} };
const lab = createLab({ ...system, key, versions, pupilsFile, log });
const server = await startLabServer(
  {
    ...lab,
    ...system,
    root,
    log,
    versions: versions.map((version) => {
      const { id, name, providers, regions, promisedAvailability, instancesPerRegion } = version;
      const url = `http://localhost:${ports.versions[id]}`;
      const count = regions.length * instancesPerRegion;
      const instances = { instancesMin: count, instancesMax: count };
      return { id, name, url, providers, regions, promisedAvailability, ...instances };
    }),
    processViews: () => [],
    memoryMb: () => undefined,
    secrets: [key],
    takesSpansFromNetwork: true,
  },
  { port: ports.lab, labHost: '0.0.0.0' },
);
log(`O laboratório atende em http://localhost:${ports.lab}/#chave=${key}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await lab.close();
    await server.close();
    process.exit(0);
  });
}

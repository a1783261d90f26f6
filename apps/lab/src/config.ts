import { isIP } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDotEnv } from './environment/read-dot-env.ts';
import { problem } from './problem.ts';
import type { PortPlan } from './system/port-plan.ts';
import { type Version, versions } from './system/versions.ts';

export type LabConfig = {
  readonly root: string;
  readonly dataFolder: string;
  readonly versions: readonly Version[];
  readonly ports: PortPlan;
  readonly labHost: string | undefined;
  readonly shell: Readonly<Record<string, string | undefined>>;
};

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
const port = z.coerce.number().int().min(1).max(65_535);
const labPort = 3000;
const simulatorPort = 3100;

/**
 * The runner's own settings: `VERSIONS=v1,v2`, `LAB_HOST`, and `PORT_LAB`, `PORT_SIMULATOR`,
 * `PORT_V1`…
 * @throws a Problem naming the variable that makes no sense.
 */
export function readConfig(): LabConfig {
  const shell = { ...process.env };
  const chosen = chosenVersions(shell.VERSIONS);
  const portOf = (variable: string, otherwise: unknown) => {
    const parsed = port.safeParse(shell[variable] || otherwise);
    if (parsed.success) return parsed.data;
    throw problem(`${variable} precisa ser uma porta de 1 a 65535; veio "${shell[variable]}".`);
  };
  const versionPorts = chosen.map(({ id, folder, port: usual }) => {
    const dotEnv = readDotEnv(join(root, folder, '.env'));
    return [id, portOf(`PORT_${id.toUpperCase()}`, dotEnv.PORT || usual)] as const;
  });
  return {
    root,
    dataFolder: join(root, '.evolua'),
    versions: chosen,
    ports: {
      lab: portOf('PORT_LAB', labPort),
      simulator: portOf('PORT_SIMULATOR', simulatorPort),
      versions: Object.fromEntries(versionPorts),
    },
    labHost: hostOf(shell.LAB_HOST),
    shell,
  };
}

function hostOf(address = ''): string | undefined {
  if (address === '' || isIP(address) !== 0) return address || undefined;
  throw problem(`LAB_HOST precisa ser um endereço IP, como 0.0.0.0; veio "${address}".`);
}

function chosenVersions(list: string | undefined): readonly Version[] {
  const wanted = (list ?? '')
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  const known: readonly string[] = versions.map(({ id }) => id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw problem(`VERSIONS pede ${unknown.join(', ')}; as que existem são: ${known.join(', ')}.`);
  }
  return wanted.length === 0 ? versions : versions.filter(({ id }) => wanted.includes(id));
}

import { createLab } from './create-lab.ts';
import type { Lab } from './lab.ts';
import { readOrMakeSecret } from './read-or-make-secret.ts';
import { type LabServer, startLabServer } from './server/start-lab-server.ts';
import type { Assembly } from './system/assemble.ts';
import type { PartContext } from './system/part-context.ts';
import { partFiles } from './system/part-files.ts';
import { secretsOf } from './system/secrets-of.ts';
import type { System } from './system/system.ts';
import { versionViews } from './system/version-views.ts';

/** The laboratory of an assembly: for programs at once, and for screens once it is served. */
export function openLab(
  { versions }: Assembly,
  context: PartContext,
  system: Pick<System, 'urls' | 'parts' | 'links' | 'processViews' | 'memoryMb'>,
): { readonly lab: Lab; readonly serve: () => Promise<LabServer> } {
  const { root, dataFolder, ports, labHost, log } = context;
  const { labKeyFile, pupilsFile } = partFiles(dataFolder);
  const key = readOrMakeSecret(labKeyFile);
  const lab = createLab({ ...context, ...system, key, pupilsFile });
  const serve = async () => {
    const server = await startLabServer(
      {
        ...lab,
        ...system,
        root,
        log,
        versions: versionViews(versions),
        secrets: [key, ...secretsOf(versions)],
      },
      { port: ports.lab, labHost },
    );
    if (labHost !== undefined) log(openToTheRoom(labHost));
    return { close: () => lab.close().finally(server.close) };
  };
  return { lab, serve };
}

function openToTheRoom(labHost: string): string {
  return (
    `Atenção: LAB_HOST=${labHost} abre o laboratório à rede. Quem está nela vê tudo e pode ` +
    'perguntar; quebrar, só quem tem a chave.'
  );
}

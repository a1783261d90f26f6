import { join } from 'node:path';

/** Where the files of a system lie within its data folder. */
export function partFiles(dataFolder: string) {
  return {
    runFolder: join(dataFolder, 'run'),
    logsFolder: join(dataFolder, 'logs'),
    targetsFile: join(dataFolder, 'targets.json'),
    authSecretFile: join(dataFolder, 'auth-secret'),
    labKeyFile: join(dataFolder, 'lab-key'),
    pupilsFile: join(dataFolder, 'pupils.json'),
    environmentFile: (versionId: string) => join(dataFolder, versionId, 'environment.json'),
    logFile: (name: string) => join(dataFolder, 'logs', `${name}.log`),
    folderOf: (name: string) => join(dataFolder, name),
  };
}

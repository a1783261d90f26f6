import { join } from 'node:path';
import { type ScreensBuilder, screensBuilder } from '../screens/screens-builder.ts';
import { openLogFile } from '../supervisor/log-file.ts';
import type { Part } from '../supervisor/part.ts';
import type { PartContext } from './part-context.ts';
import { partFiles } from './part-files.ts';
import { simulatorPart } from './simulator-part.ts';
import { type VersionParts, versionParts } from './version-parts.ts';

export type Assembly = {
  readonly versions: readonly VersionParts[];
  readonly simulator: Part;
  readonly screens: ScreensBuilder | undefined;
};

/** Makes every part of a system; nothing runs yet. */
export async function assemble(context: PartContext): Promise<Assembly> {
  const { root, dataFolder, shell, log, watch } = context;
  const screens = context.screens
    ? screensBuilder({
        webFolder: join(root, 'apps/web'),
        sharedFolders: [join(root, 'packages/architecture/src')],
        env: shell,
        logFile: openLogFile(partFiles(dataFolder).logFile('screens')),
        log,
        watch,
      })
    : undefined;
  const versions = context.versions.map((version) => versionParts(context, version));
  return { versions: await Promise.all(versions), simulator: simulatorPart(context), screens };
}

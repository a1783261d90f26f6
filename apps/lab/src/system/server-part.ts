import { join } from 'node:path';
import { httpProbe } from '../supervisor/http-probe.ts';
import { openLogFile } from '../supervisor/log-file.ts';
import { nodeCommand } from '../supervisor/node-command.ts';
import type { Part } from '../supervisor/part.ts';
import { supervise } from '../supervisor/supervise.ts';
import type { PartContext } from './part-context.ts';
import { partFiles } from './part-files.ts';

/** A TypeScript server of the checkout, restarted when the sources that it is made of change. */
export function serverPart(
  context: PartContext,
  options: {
    readonly name: string;
    readonly label: string;
    readonly script: string;
    readonly preload?: readonly string[];
    readonly env: Readonly<Record<string, string>>;
    /** Answers with success once the server can be used. */
    readonly readyUrl: string;
    /** Workspaces, relative to the root. */
    readonly watch: readonly string[];
    readonly leaveMs?: number | undefined;
    /** How long after its death it comes back; absent: at once. */
    readonly returnMs?: number;
  },
): Part {
  const { root, dataFolder, shell, log, watch } = context;
  const { name, label, script, preload, env, readyUrl } = options;
  const files = partFiles(dataFolder);
  return supervise({
    name,
    label,
    log,
    logFile: openLogFile(files.logFile(name)),
    runFolder: files.runFolder,
    leaveMs: options.leaveMs,
    returnMs: options.returnMs,
    watch: watch ? options.watch.map((workspace) => join(root, workspace, 'src')) : [],
    command: async () => nodeCommand({ script, preload, env: { ...shell, ...env }, cwd: root }),
    probe: httpProbe(readyUrl),
  });
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../src/ports/free-port.ts';
import { httpProbe } from '../../src/supervisor/http-probe.ts';
import { openLogFile } from '../../src/supervisor/log-file.ts';
import { nodeCommand } from '../../src/supervisor/node-command.ts';
import type { Part } from '../../src/supervisor/part.ts';
import { supervise } from '../../src/supervisor/supervise.ts';
import type { SuperviseOptions } from '../../src/supervisor/supervise-options.ts';
import { standInServer } from '../stand-in-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export type StandIn = {
  readonly part: Part;
  readonly source: string;
  readonly runFolder: string;
  readonly news: readonly string[];
  readonly word: () => Promise<string>;
  readonly write: (file: string, content: string) => void;
};

/** A supervised stand-in server, watched, with its sources at hand; stopped with the test. */
export async function standInPart(
  times: Pick<SuperviseOptions, 'returnMs' | 'leaveMs' | 'stopMs'> = {},
): Promise<StandIn> {
  const folder = temporaryFolder();
  const [source, runFolder] = [join(folder, 'src'), join(folder, 'run')];
  mkdirSync(source);
  const write = (file: string, content: string) => writeFileSync(join(source, file), content);
  write('main.ts', standInServer);
  write('word.ts', "export const word = 'first';");
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const news: string[] = [];
  const env = { HOST: '127.0.0.1', PORT: String(port) };
  const part = supervise({
    ...times,
    name: 'stand-in',
    label: 'Servidor',
    log: (sentence) => news.push(sentence),
    logFile: openLogFile(join(folder, 'stand-in.log')),
    runFolder,
    watch: [source],
    command: async () => nodeCommand({ script: join(source, 'main.ts'), env, cwd: folder }),
    probe: httpProbe(url),
  });
  onTestFinished(() => part.stop());
  const word = async () => ((await (await fetch(url)).json()) as { word: string }).word;
  return { part, source, runFolder, news, word, write };
}

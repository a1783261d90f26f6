import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeLine, CodeStep } from '@evolua/lab-contract/code-step';
import { versions } from '../system/versions.ts';
import { lineDiff } from './line-diff.ts';
import { readPromise } from './read-promise.ts';

const coreImport = /^import \{ (\w+) \} from '@evolua\/chat-core\/([\w/-]+)';$/;

/** From each version's composition root to the next one's, read now. */
export function codeSteps(root: string): readonly CodeStep[] {
  return versions.slice(1).flatMap((newer, index) => {
    const older = versions[index];
    return older === undefined ? [] : [codeStep(root, older, newer)];
  });
}

type Rooted = (typeof versions)[number];

function codeStep(root: string, older: Rooted, newer: Rooted): CodeStep {
  const [fromPath, toPath] = [older, newer].map(({ folder }) => `${folder}/src/main.ts`) as [
    string,
    string,
  ];
  const [before, after] = [fromPath, toPath].map((path) => linesOf(join(root, path))) as [
    string[],
    string[],
  ];
  const modules = modulesIn(after);
  const lines = lineDiff(before, after).map((line) => ({
    ...line,
    brings: line.change === 'added' ? broughtBy(root, line.text, modules) : undefined,
  }));
  return { from: older.id, to: newer.id, fromPath, toPath, lines } as CodeStep;
}

/** What is imported of the core, by the name that it has here. */
function modulesIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const imports = lines.flatMap((line) => {
    const [, name, module] = coreImport.exec(line) ?? [];
    return name !== undefined && module !== undefined ? [[name, module] as const] : [];
  });
  return new Map(imports);
}

/** Of an import, or of a use: the first of the names in it that promises something. */
function broughtBy(
  root: string,
  text: string,
  modules: ReadonlyMap<string, string>,
): CodeLine['brings'] {
  const imported = coreImport.exec(text)?.[2];
  const used = [...text.matchAll(/(\w+)\(/g)].flatMap(([, name = '']) => modules.get(name) ?? []);
  for (const module of imported === undefined ? used : [imported]) {
    const promise = readPromise(root, module);
    if (promise !== undefined) return { path: `packages/chat-core/src/${module}.ts`, promise };
  }
  return undefined;
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

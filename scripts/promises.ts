import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { About, Verdicts } from '../promises/promise.ts';

/**
 * node scripts/promises.ts [--print]
 * Writes docs/promessas.md from the promises themselves, which are loaded with a `promise()` that
 * notes what it is given and proves nothing.
 */
type Row = Pick<About, 'when' | 'mutant'> & {
  readonly sentence: string;
  readonly table: Verdicts;
};

/** The pages of the story, in its order; a file that is missing here is an error. */
const CHAPTERS: Readonly<Record<string, string>> = {
  'providers-down': 'Os provedores caem',
  'one-provider-fails': 'Um provedor falha de outros jeitos',
  'cut-answers': 'Uma resposta é cortada',
  readers: 'Quem pergunta vai embora, ou lê devagar',
  crowds: 'Muita gente de uma vez',
  'servers-die': 'Um servidor morre',
  'postgres-dies': 'O banco de dados cai',
  'without-redis': 'O Redis cai',
  'slow-stores': 'A rede fica lenta',
  regions: 'Uma região cai',
  ledger: 'A conta',
};
const MARKS = { keeps: '✓', breaks: '✗' } as const;
const page = fileURLToPath(new URL('../docs/promessas.md', import.meta.url));
const folder = fileURLToPath(new URL('../promises', import.meta.url));

const rowsByFile = async () => {
  const noting = `data:text/javascript,${encodeURIComponent(
    `export const promise = (sentence, table, about) =>
       globalThis.rows.push({ sentence, table, ...about });`,
  )}`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === './promise.ts' && context.parentURL?.endsWith('.promise.test.ts')
        ? { url: noting, shortCircuit: true }
        : next(specifier, context),
  });
  const noted = globalThis as typeof globalThis & { rows?: Row[] };
  const files = new Map<string, readonly Row[]>();
  for (const file of globSync('*.promise.test.ts', { cwd: folder })) {
    const rows: Row[] = [];
    noted.rows = rows;
    await import(pathToFileURL(`${folder}/${file}`).href);
    files.set(basename(file, '.promise.test.ts'), rows);
  }
  return files;
};

/** An edit that no longer finds its place would be noticed minutes later, by the whole proof. */
const checkEdits = async (rows: readonly Row[]) => {
  for (const { file, find } of rows.flatMap(({ mutant }) => mutant?.edits ?? [])) {
    const source = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
    if (!source.includes(find)) throw new Error(`${file} has no: ${find}`);
  }
};

const INTRODUCTION = `# Promessas

O que cada versão garante quando uma parte cai, e o que ela não garante. Cada linha é um teste, com
processos, Postgres e Redis de verdade e falhas no fio: quebra-se a parte e olha-se de fora, por HTTP,
como quem usa.

- **✓ cumpre**, e o teste exige que cumpra.
- **✗ quebra**, e o teste exige que quebre: são os controles negativos.
- Em toda linha o teste confere que a falha aconteceu mesmo, pelo rastro que ela deixou.
- Onde todas cumprem, a mesma prova corre contra uma versão sem a parte que a sustenta, e tem de
  quebrar: *sem isto* diz qual.

\`npx vitest run --project promises\` prova todas; \`node scripts/promises.ts\` escreve esta página a
partir das provas. Como se escreve uma: [\`promises/README.md\`](../promises/README.md).
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

const lineOf = ({ sentence, table, when, mutant }: Row) => {
  const marks = Object.values(table).map((verdict) => MARKS[verdict]);
  const without =
    mutant && `<br>*sem isto, a ${mutant.of.toUpperCase()} quebra:* ${mutant.without}`;
  return `| ${[cell(sentence), ...marks, cell(`${when}${without ?? ''}`)].join(' | ')} |`;
};

const chapterOf = (name: string, rows: readonly Row[]) => `## ${CHAPTERS[name]}

| Promessa | V1 | V2 | V3 | V4 | O que se faz |
| --- | :-: | :-: | :-: | :-: | --- |
${rows.map(lineOf).join('\n')}

Prova: [\`promises/${name}.promise.test.ts\`](../promises/${name}.promise.test.ts)
`;

const files = await rowsByFile();
for (const name of files.keys()) {
  if (CHAPTERS[name] === undefined) throw new Error(`no chapter for ${name}`);
}
await checkEdits([...files.values()].flat());
const chapters = Object.keys(CHAPTERS).map((name) => chapterOf(name, files.get(name) ?? []));
const text = [INTRODUCTION, ...chapters].join('\n');
if (process.argv.includes('--print')) process.stdout.write(text);
else await writeFile(page, text);

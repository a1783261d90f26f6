import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import type { Mutant } from '../packages/chat-core/mutants/mutant.ts';

const core = fileURLToPath(new URL('../packages/chat-core', import.meta.url));
const layersFolder = join(core, 'src/layers');

/** How the tests of a layer end when its source is loaded with this mutation in it. */
const testsWith = async (layer: string, mutant: Mutant | undefined) => {
  const target = join(layersFolder, mutant?.file ?? `${layer}.ts`);
  const vitest = await createVitest(
    'test',
    {
      watch: false,
      reporters: [{}],
      // One red test is enough to know.
      bail: 1,
      config: false,
      fsModuleCache: false,
      root: core,
      include: testsOf(layer),
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (code, id) =>
            mutant !== undefined && id.split('?')[0] === target
              ? code.replace(mutant.find, () => mutant.replace)
              : undefined,
        },
      ],
    },
  );
  try {
    const { testModules, unhandledErrors } = await vitest.start();
    if (testModules.length === 0) throw new Error(`${layer} has no tests`);
    return unhandledErrors.length === 0 && testModules.every((module) => module.ok());
  } finally {
    await vitest.close();
  }
};

const testsOf = (layer: string) => [
  `test/layers/${layer}.test.ts`,
  `test/layers/${layer}.*.test.ts`,
];

/** A find that no longer occurs would mutate nothing and prove nothing. */
const checkAim = (layer: string, { file = `${layer}.ts`, find, promise }: Mutant) => {
  const hits = readFileSync(join(layersFolder, file), 'utf8').split(find).length - 1;
  if (hits !== 1) throw new Error(`${layer}: "${promise}" aims at ${hits} places`);
};

const layers = globSync('*.ts', { cwd: layersFolder })
  .map((file) => basename(file, '.ts'))
  .sort();
const wanted = process.argv.slice(2);
let noticed = 0;
let missed = 0;

/** Several at once: a mutant that makes its tests hang spends its time waiting for them. */
const AT_ONCE = 8;

const judge = async (layer: string, mutant: Mutant) => {
  checkAim(layer, mutant);
  const red = !(await testsWith(layer, mutant));
  if (red) noticed += 1;
  else missed += 1;
  console.log(`${red ? 'noticed' : 'MISSED '}  ${layer}: ${mutant.promise}`);
};

for (const layer of layers.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const { mutants } = (await import(join(core, 'mutants', `${layer}.ts`))) as {
    mutants: readonly Mutant[];
  };
  if (mutants.length === 0) throw new Error(`${layer} has no mutant`);
  // Tests that are red anyway would notice everything.
  if (!(await testsWith(layer, undefined))) throw new Error(`${layer}: its tests fail as it is`);
  const waiting = [...mutants];
  const next = async (): Promise<void> => {
    const mutant = waiting.shift();
    if (mutant === undefined) return;
    await judge(layer, mutant);
    await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

console.log(`${noticed} mutants noticed, ${missed} missed`);
process.exitCode = missed === 0 && noticed > 0 ? 0 : 1;

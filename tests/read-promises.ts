import { readFileSync } from 'node:fs';
import type { VersionId } from '@evolua/architecture/model/version-id';

type PromiseRow = {
  readonly sentence: string;
  readonly keeps: Readonly<Record<VersionId, boolean>>;
};

const row = /^\| (.+?) \| ([✓✗]) \| ([✓✗]) \| ([✓✗]) \| ([✓✗]) \|/u;

/** As `docs/promessas.md` has them, which `promises-page.test.ts` compares with the promises. */
export const readPromises = (): readonly PromiseRow[] =>
  readFileSync(new URL('../docs/promessas.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [found, sentence = '', ...marks] = row.exec(line) ?? [];
      if (found === undefined) return [];
      const [v1, v2, v3, v4] = marks.map((mark) => mark === '✓');
      return [{ sentence, keeps: { v1: !!v1, v2: !!v2, v3: !!v3, v4: !!v4 } }];
    });

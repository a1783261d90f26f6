import { expect, it } from 'vitest';
import { prose } from '../../src/corpus/prose.ts';

it('joins the lines of a paragraph, and keeps those of a list and of code', () => {
  const text = prose`
    Uma frase que
    continua aqui.

    - um item que
    continua
    - outro

    \`\`\`sh
    make dev
    make test
    \`\`\`
  `;
  expect(text).toBe(
    'Uma frase que continua aqui.\n\n- um item que continua\n- outro\n\n```sh\nmake dev\nmake test\n```',
  );
});

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { snippetsOf } from '../../src/account/snippets-of.ts';

const snippets = snippetsOf('https://chat.example', 'evo_segredo', 'O que é um “cache”?');
const codeOf = (id: string) => snippets.find((snippet) => snippet.id === id)?.code ?? '';

it.each(snippets)('$id asks this origin, with this key, out of the environment', ({ code }) => {
  expect(code).toContain('https://chat.example/v1');
  expect(code).toContain('EVOLUA_TOKEN=evo_segredo');
  expect(code.match(/evo_segredo/gu)).toHaveLength(1);
  expect(code).toContain('O que é um “cache”?');
});

it('is a command that a shell reads as it was meant', () => {
  const echoed = codeOf('curl').replace('curl -N', "printf '%s\\n' curl");
  const words = execFileSync('sh', ['-c', echoed], { encoding: 'utf8' }).split('\n');
  expect(words).toContain('https://chat.example/v1/chat');
  expect(words).toContain('Authorization: Bearer evo_segredo');
  expect(JSON.parse(words.find((word) => word.startsWith('{')) ?? '')).toEqual({
    text: 'O que é um “cache”?',
  });
});

it('is a module that Node reads', () => {
  const check = () =>
    execFileSync(process.execPath, ['--input-type=module', '--check', '-'], {
      input: codeOf('javascript'),
    });
  expect(check).not.toThrow();
});

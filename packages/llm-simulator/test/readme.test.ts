import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../src/faults/catalogue.ts';
import { createFaultRules } from '../src/faults/rules/create-fault-rules.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('the README names every fault and no other', () => {
  const rows = readme
    .slice(readme.indexOf('## Falhas'))
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes('`'));
  const named = rows
    .slice(1)
    .flatMap((row) => [...row.matchAll(/`([a-z-]+)(?::[^`]*)?`/g)].map((match) => match[1]));
  expect(named.sort()).toEqual(Object.keys(catalogue).sort());
});

it('the rules that the README shows are accepted as they stand', () => {
  const rules = createFaultRules({ providers: ['openai'], rulesMax: 9, seed: 1, now: () => 0 });
  const shown = [...readme.matchAll(/-d '(\{"(?:fault|script)".*\})'/g)].map((match) => match[1]);
  expect(shown).toHaveLength(3);
  for (const text of shown) expect(rules.add(JSON.parse(text ?? ''))).toMatchObject({ done: true });
});

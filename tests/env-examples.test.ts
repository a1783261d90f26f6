import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';

const VERSIONS = ['v1-mvp', 'v2-scalable', 'v3-enterprise', 'v4-mission-critical'] as const;

const schemas = vi.hoisted((): unknown[] => []);
vi.mock('@evolua/chat-core/platform/settings-or-exit', () => ({
  // A config hands over its schema, and gets no further: here no variable is set.
  settingsOrExit: (schema: unknown) => {
    schemas.push(schema);
    throw new Error('the schema is all that was wanted');
  },
}));

const schemaOf = async (version: string): Promise<z.ZodObject> => {
  const file = new URL(`../apps/${version}/src/config.ts`, import.meta.url);
  const { readConfig } = (await import(fileURLToPath(file))) as { readConfig: () => unknown };
  expect(readConfig).toThrow('the schema is all that was wanted');
  return schemas.at(-1) as z.ZodObject;
};

/** What each variable stands with: demanded ones bare, the others behind a `#`. */
const linesOf = (text: string) =>
  [...text.matchAll(/^(# )?([A-Z][A-Z_]+)=(.*)$/gmu)].map(([, hash, name = '', value = '']) => ({
    name,
    value,
    isDemanded: hash === undefined,
  }));

describe.each(VERSIONS)('the .env.example of %s', (version) => {
  let fields: [string, z.ZodType][] = [];
  let lines: ReturnType<typeof linesOf> = [];

  beforeEach(async () => {
    const example = new URL(`../apps/${version}/.env.example`, import.meta.url);
    fields = Object.entries((await schemaOf(version)).shape as Record<string, z.ZodType>);
    lines = linesOf(await readFile(fileURLToPath(example), 'utf8'));
  });

  test('has every variable of its config once, and none else', () => {
    const names = fields.map(([name]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(lines.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test('leaves open what the config demands, and nothing else', () => {
    const demanded = fields.filter(([, field]) => !field.safeParse(undefined).success);
    const open = lines.filter(({ isDemanded }) => isDemanded);
    expect(open.map(({ name }) => name).sort()).toEqual(demanded.map(([name]) => name).sort());
    expect(open.every(({ value }) => value === '')).toBe(true);
  });

  test('shows what holds without a variable, and examples that the config takes', () => {
    for (const [name, field] of fields) {
      const shown = lines.find((line) => line.name === name)?.value || undefined;
      const absent = field.safeParse(undefined);
      if (!absent.success) continue;
      const taken = field.safeParse(shown);
      expect(taken.success, name).toBe(true);
      if (absent.data !== undefined) expect(taken.data, name).toEqual(absent.data);
    }
  });

  test.each([
    ['FIRST_TOKEN_TIMEOUT_MS', 'firstTokenMs'],
    ['IDLE_TIMEOUT_MS', 'idleMs'],
    ['TOTAL_TIMEOUT_MS', 'totalMs'],
  ])('shows for %s what its root has', async (variable, option) => {
    const file = new URL(`../apps/${version}/src/main.ts`, import.meta.url);
    const root = await readFile(fileURLToPath(file), 'utf8');
    const written = new RegExp(`timeout\\(.*${option}: ([\\d_]+)`, 'u').exec(root)?.[1];
    expect(lines.find(({ name }) => name === variable)?.value).toBe(written?.replaceAll('_', ''));
  });
});

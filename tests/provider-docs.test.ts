import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { providerEnvironment } from '@evolua/chat-core/platform/provider-environment';
import { describe, expect, test } from 'vitest';

const page = await readFile(
  fileURLToPath(new URL('../docs/provedores.md', import.meta.url)),
  'utf8',
);
/** Without the address of a local server nothing is required, so this has every default there is. */
const defaults: Readonly<Record<string, string | undefined>> = providerEnvironment.parse({});

describe('the page about providers', () => {
  test.each(Object.keys(providerEnvironment.shape))('explains %s', (variable) => {
    expect(page).toContain(`\`${variable}\``);
  });

  test.each(Object.entries(defaults).filter(([variable]) => /_(?:MODEL|NAME)$/u.test(variable)))(
    'says what holds without %s',
    (variable, value) => {
      expect(page).toContain(`\`${variable}\` (\`${value}\``);
    },
  );
});

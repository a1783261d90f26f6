import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { System } from '@evolua/lab/system/system';
import { versions } from '@evolua/lab/system/versions';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOwnSystem } from '../start-own-system.ts';
import { expectFitEverywhere } from './expect-fit-everywhere.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const LIMIT_MS = 60_000;

describe('a server that dies in the middle of an answer', () => {
  let browser: Browser;
  let system: System;
  let close = async () => {};

  beforeAll(async () => {
    const v1 = versions.filter(({ id }) => id === 'v1');
    const own = await startOwnSystem({
      versions: v1,
      screens: true,
      durable: false,
      // The server of V1 would be away for 6 s.
      returnScale: 0.2,
    });
    ({ system, close } = own);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });

  it('leaves the words that came, and one click goes on from them to the end', async () => {
    const simulator = createSimulatorAdmin(system.urls.simulator ?? '');
    const context = await browser.newContext({ locale: 'pt-BR' });
    context.setDefaultTimeout(LIMIT_MS);
    const page = await context.newPage();
    const { signUp, send, ended } = student(page, system.urls.v1 ?? '');
    await signUp();
    await simulator.pace(60);
    await send('O que é failover, e o que é um disjuntor?');
    const words = () => page.locator('.prose').innerText();
    await page.locator('.prose').waitFor();
    await expect
      .poll(async () => (await words()).length, { timeout: LIMIT_MS })
      .toBeGreaterThan(60);
    await system.parts.v1?.crash();

    const goOn = page.getByRole('button', { name: 'Continuar' });
    await goOn.waitFor();
    await page.getByRole('log').getByText('A resposta foi interrompida').waitFor();
    const kept = await words();
    expect(kept.length).toBeGreaterThan(20);
    await expectFitEverywhere(page, 'interrupted');
    await simulator.reset();
    await goOn.click();
    await ended();
    await expect
      .poll(async () => (await words()).length, { timeout: LIMIT_MS })
      .toBeGreaterThan(300);
    // The last word may have been cut; what stands before it stays as it was.
    expect(await words()).toContain(kept.replace(/\s*\S*\s*$/u, ''));
    expect(await page.getByRole('log').locator('article').count()).toBe(1);
    await context.close();
  });
});

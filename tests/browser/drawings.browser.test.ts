import { expect, inject, it, onTestFinished } from 'vitest';
import { openBrowser } from './open-browser.ts';

const { v2 = '', lab = '' } = inject('systemUrls');

it('a drawing that is opened by itself has its own style, in either theme', async () => {
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ colorScheme: 'dark' });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  const paperAt = async (url: string) => {
    await page.goto(url);
    return page.evaluate<string>("getComputedStyle(document.querySelector('.paper')).fill");
  };
  for (const base of [v2, lab]) {
    const dark = await paperAt(`${base}/v1/chat/arquitetura/v4.svg?tema=escuro`);
    const light = await paperAt(`${base}/v1/chat/arquitetura/v4.svg?tema=claro`);
    expect(dark).not.toBe(light);
    // What nothing styles is black.
    expect([dark, light]).not.toContain('rgb(0, 0, 0)');
    expect(await paperAt(`${base}/v1/chat/arquitetura/v1.svg`)).toBe(dark);
  }
  expect(refused).toEqual([]);
});

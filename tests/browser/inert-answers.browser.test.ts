import { securityHeaders } from '@evolua/chat-core/http/guards/security-headers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInertPages, type InertPages } from './create-inert-pages.ts';
import { openBrowser } from './open-browser.ts';
import type { Payload } from './payload.ts';
import { huge } from './payloads/huge.ts';
import { payloads } from './payloads.ts';
import { readsOf } from './reads-of.ts';
import { spaced } from './spaced.ts';

const corpus = Object.values(payloads).flat();
const { 'Content-Security-Policy': _policy, ...withoutPolicy } = securityHeaders;

/** What `page.tsx` of the screens' tests puts on its window. */
const call = async (page: Page, name: 'whole' | 'inTwo' | 'careless', text: string, step = 1) =>
  spaced(String(await page.evaluate(`${name}(${JSON.stringify(text)}, ${step})`)));

describe('an answer is inert, however it comes', () => {
  let browser: Browser;
  let pages: InertPages;

  beforeAll(async () => {
    browser = await openBrowser();
    pages = await createInertPages(browser);
  });
  afterAll(() => browser?.close());

  /** What goes wrong when these are shown, whole and in two pieces, cut at every so many letters. */
  const wrongAmong = async (list: readonly Payload[], stepOf: (text: string) => number) => {
    const { page, takeFaults } = await pages.open(securityHeaders);
    const wrong: unknown[] = [];
    for (const { text, ...payload } of list) {
      const shown = await call(page, 'whole', text);
      const later = await call(page, 'inTwo', text, stepOf(text));
      const faults = await takeFaults();
      const lost = readsOf({ text, ...payload }).filter((words) => !shown.includes(words));
      const isWrong = faults.length > 0 || lost.length > 0 || later !== shown;
      if (isWrong) wrong.push({ name: payload.name, faults, lost, shown, later });
    }
    await page.context().close();
    return wrong;
  };

  it('has a corpus worth the name', () => {
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(payloads))('whole and in every two pieces: %s', async (_group, list) => {
    expect(await wrongAmong(list, () => 1)).toEqual([]);
  });

  it('is drawn in bounded time and stack, whatever its depth', async () => {
    expect(await wrongAmong(huge, ({ length }) => length)).toEqual([]);
  });

  describe('would not be without care', () => {
    /** Which of the corpus do what, when HTML and every link go through. */
    const bites = async (headers: Readonly<Record<string, string>>) => {
      const found = { elements: 0, scripts: 0, requests: 0 };
      const { page, takeFaults } = await pages.open(headers);
      for (const { text } of corpus) {
        await call(page, 'careless', text);
        const faults = await takeFaults();
        const some = (sign: RegExp) => Number(faults.some((fault) => sign.test(fault)));
        found.elements += some(/^(?:<|an event|the attribute|a link|an address|an inline)/u);
        found.scripts += some(/^(?:a script ran|a dialog)/u);
        found.requests += some(/^(?:a request left|a page was opened)/u);
      }
      await page.context().close();
      return found;
    };

    it('and without a policy, scripts run and requests leave', async () => {
      const { elements, scripts, requests } = await bites(withoutPolicy);
      expect(elements).toBeGreaterThan(100);
      expect(scripts).toBeGreaterThan(15);
      expect(requests).toBeGreaterThan(20);
    });

    it('but with the policy no script runs', async () => {
      const { elements, scripts } = await bites(securityHeaders);
      expect(elements).toBeGreaterThan(100);
      expect(scripts).toBe(0);
    });
  });
});

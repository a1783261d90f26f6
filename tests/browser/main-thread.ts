import type { Page } from 'playwright-core';

/**
 * What a page costs its main thread, in milliseconds of processor time: a figure that other work on
 * the machine does not change, as it changes frames per second.
 */
export const mainThread = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  /** Processor time per drawn frame while something goes on. */
  const perFrameMs = async (during: () => Promise<unknown>): Promise<number> => {
    const before = await busyMs();
    await page.evaluate(`
      window.framesDrawn = 0;
      window.countFrame = () => {
        window.framesDrawn += 1;
        window.frameAsked = requestAnimationFrame(window.countFrame);
      };
      window.frameAsked = requestAnimationFrame(window.countFrame);
    `);
    await during();
    const frames = Number(
      await page.evaluate('cancelAnimationFrame(window.frameAsked), window.framesDrawn'),
    );
    return ((await busyMs()) - before) / Math.max(1, frames);
  };
  return { busyMs, perFrameMs };
};

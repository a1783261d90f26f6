import type { Reporter } from 'vitest/node';

/** Ends the run with one plain line that counts the tests, for people and for CI. */
export const closingLine = (): Reporter => ({
  onTestRunEnd: (modules, unhandled) => {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      const before = counts.failed;
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      // A file that could not be loaded, or prepared, has failed though no test of it did.
      if (module.state() === 'failed' && counts.failed === before) counts.failed += 1;
    }
    const failed = counts.failed + unhandled.length;
    const line = `${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`;
    process.on('exit', () => process.stdout.write(line));
  },
});

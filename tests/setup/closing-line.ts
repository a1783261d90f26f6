import type { Reporter } from 'vitest/node';

/**
 * Ends the run with what failed, a line each, and one plain line that counts the tests: whoever
 * sees only the end of a long log, as with CI, still learns which. Runs that share it are told of
 * together.
 */
export const closingLine = (): Reporter => {
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  const lines: string[] = [];
  const close = () => {
    lines.push(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    process.stdout.write(`${lines.join('\n')}\n`);
  };
  const onTestRunEnd: Reporter['onTestRunEnd'] = (modules, unhandled) => {
    for (const module of modules) {
      const before = counts.failed;
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        counts[state] += 1;
        if (state === 'failed') {
          lines.push(`failed: ${module.relativeModuleId} > ${test.fullName}: ${reason(errors)}`);
        }
      }
      // A file that could not be loaded, or prepared, has failed though no test of it did.
      if (module.state() === 'failed' && counts.failed === before) {
        counts.failed += 1;
        lines.push(`failed: ${module.relativeModuleId}: ${reason(module.errors())}`);
      }
    }
    for (const error of unhandled) lines.push(`failed: outside the tests: ${reason([error])}`);
    counts.failed += unhandled.length;
    process.removeListener('exit', close).on('exit', close);
  };
  return { onTestRunEnd };
};

const reason = (errors: readonly { message?: string }[]) =>
  errors[0]?.message?.split('\n', 1)[0]?.slice(0, 200) ?? 'no reason given';

import { stripVTControlCharacters } from 'node:util';
import type { Reporter } from 'vitest/node';

/**
 * Ends the run with what failed or needed a second try, a line each, and one plain line that counts the tests: whoever
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
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (state === 'failed') lines.push(`failed: ${name}: ${reason(errors)}`);
        if (test.diagnostic()?.flaky) lines.push(`second try: ${name}: ${reason(errors)}`);
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

/** In a line: what was said, and what differed. */
const reason = ([error]: readonly { message?: string; diff?: string }[]) => {
  const said = error?.message?.split('\n', 1)[0]?.slice(0, 200) ?? 'no reason given';
  const differing = stripVTControlCharacters(error?.diff ?? '').matchAll(/^[-+] .*\S/gmu);
  const differences = [...differing].map(([line]) => line.replace(/\s+/gu, ' ')).join(' ');
  return `${said} ${differences.slice(0, 300)}`.trim();
};

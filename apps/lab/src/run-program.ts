import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export type ProgramOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly input?: string;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
};

/**
 * Runs a program to its end.
 * @throws an error holding all that it wrote, when its exit code is not 0.
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  { input = '', ...options }: ProgramOptions,
): Promise<void> {
  const child = spawn(file, args, { ...options, env: { ...options.env } });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code ?? 1));
  });
  const [how, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (how !== 0) throw new Error(`${file} ended with ${how}:\n${out}${errors}`);
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the folder of a run, named after its moment: `2026-11-22-010533`, local time. */
export const resultsFolder = (root: string, at = new Date()): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('');
  const folder = join(root, '.evolua', 'resultados', `${day}-${time}`);
  mkdirSync(folder, { recursive: true });
  return folder;
};

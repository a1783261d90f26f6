import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunRecord } from '../runner/run-record.ts';
import { hear } from './figures/hear.ts';
import type { Heard } from './figures/heard.ts';
import { readPoints } from './figures/read-points.ts';
import { htmlReport } from './html/html-report.ts';
import { markdownReport } from './markdown-report.ts';
import { reportOf } from './report-of.ts';
import { shortReport } from './short-report.ts';

/**
 * Reads the results in a folder and writes `relatorio.html` and `relatorio.md` beside them.
 * @returns whether every threshold held.
 */
export const writeReport = async (
  folder: string,
  log: (sentence: string) => void,
): Promise<boolean> => {
  const record = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as RunRecord;
  const heard: Heard[] = [];
  for (const { rawFile } of record.versions) {
    heard.push(await hear(readPoints(join(folder, rawFile))));
  }
  const report = reportOf(record, heard);
  const page = join(folder, 'relatorio.html');
  await writeFile(page, await htmlReport(report));
  await writeFile(join(folder, 'relatorio.md'), markdownReport(report));
  for (const line of shortReport(report)) log(line);
  log(`Relatório: ${page}`);
  return report.versions.every(({ thresholds }) => thresholds.every(({ held }) => held));
};

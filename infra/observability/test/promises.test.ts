import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { failureTable } from '@evolua/chat-core/http/failures/failure-table';
import { versions } from '@evolua/lab/system/versions';
import { describe, expect, test } from 'vitest';
import { outcomeVerdicts } from '../src/slo/outcome-verdicts.ts';
import { slos } from '../src/slo/slos.ts';
import { allRules } from './all-rules.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('what is promised', () => {
  test('is what the course advertises, and what the laboratory shows', () => {
    expect(slos.map(({ version, objective }) => [version, objective])).toEqual(
      versions.map(({ id, promisedAvailability }) => [id, promisedAvailability]),
    );
  });

  test('reads as it counts', () => {
    for (const { objective, objectiveText } of slos) {
      const percent = Number(objectiveText.replace('%', '').replace(',', '.'));
      expect(percent / 100).toBeCloseTo(objective, 10);
    }
  });

  test('excuses what whoever asks is answerable for, by its HTTP status, and no provider', () => {
    const { ok: _ok, degraded: _degraded, ...failures } = outcomeVerdicts;
    for (const [outcome, verdict] of Object.entries(failures)) {
      const { status } = failureTable[outcome as keyof typeof failures];
      const isExcused = status < 500 && outcome !== 'throttled';
      expect(verdict, outcome).toBe(isExcused ? 'none' : 'bad');
    }
  });
});

describe('an alert', () => {
  const alerts = allRules().filter(({ alert }) => alert !== undefined);

  test('says whom it is about, and how urgent it is', () => {
    expect(alerts.length).toBeGreaterThan(4 * 4);
    for (const { labels } of alerts) {
      expect(labels).toMatchObject({
        version: expect.stringMatching(/^v[1-4]$/u),
        severity: expect.stringMatching(/^(page|ticket)$/u),
      });
    }
  });

  test('leads to a page that says what to do', async () => {
    for (const { alert, annotations } of alerts) {
      const [path = '', anchor] = annotations?.runbook?.split('#') ?? [];
      const page = await readFile(`${root}${path}`, 'utf8').catch(() => '');
      const anchors = [...page.matchAll(/^##+ (.+)$/gmu)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      );
      expect(anchors, alert).toContain(anchor);
      expect(page, alert).toContain(`\`${alert}\``);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../promises/until.ts';
import { person } from './person.ts';
import { startContainers } from './start-containers.ts';
import { whyNoContainers } from './why-no-containers.ts';

const BUILD_MS = 900_000;
const START_MS = 660_000;
const SCRAPED_MS = 120_000;
const LOOK_MS = 1_000;
const reason = whyNoContainers('prometheus');

type Targets = {
  readonly data: {
    readonly activeTargets: readonly {
      readonly health: string;
      readonly labels: Readonly<Record<string, string>>;
    }[];
  };
};
type Groups = { readonly data: { readonly groups: readonly { readonly name: string }[] } };

describe.skipIf(reason !== undefined)(`monitoring${reason ? ` (${reason})` : ''}`, () => {
  let system: Awaited<ReturnType<typeof startContainers>>;

  beforeAll(async () => {
    system = await startContainers('evolua-test-monitoring');
    await system.startV1Alone();
  }, BUILD_MS);

  afterAll(async () => {
    expect(await system?.end()).toEqual([]);
  }, START_MS);

  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${system.urlOf('INDEX')}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  };

  test('without it the index says how to have it, and its pages say that it is not there', async () => {
    const index = await page('/');
    expect(index.text).toContain('make monitoring');
    expect(index.text).not.toContain('/grafana/');
    const away = await page('/prometheus/');
    expect(away.status).toBe(503);
    expect(away.text).toContain('não está ligado');
  });

  test('Prometheus reads the server’s figures and its rules, behind the one front', async () => {
    await system.compose('up', '--detach', '--wait', 'prometheus');
    await (await person(system.urlOf('V1'))).ask();
    const up = await until(
      'V1 is up',
      SCRAPED_MS,
      async () => {
        const { data } = JSON.parse((await page('/prometheus/api/v1/targets')).text) as Targets;
        return data.activeTargets.find(
          ({ labels, health }) => labels.instance === 'v1-1' && health === 'up',
        );
      },
      LOOK_MS,
    );
    expect(up.labels).toMatchObject({ job: 'evolua', version: 'v1', region: 'us-east-1' });
    const answers = await until(
      'the answer is counted',
      SCRAPED_MS,
      async () => {
        const { text } = await page('/prometheus/api/v1/query?query=evolua_answers_total');
        return text.includes('"version":"v1"') && text;
      },
      LOOK_MS,
    );
    expect(answers).not.toContain('exported_');
    const { data } = JSON.parse((await page('/prometheus/api/v1/rules')).text) as Groups;
    expect(data.groups.length).toBeGreaterThan(0);
    const foreign = { origin: 'https://outra.example' };
    expect((await page('/prometheus/api/v1/targets', foreign)).status).toBe(403);
  });
});

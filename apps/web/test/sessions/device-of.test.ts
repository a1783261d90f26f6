import { expect, it } from 'vitest';
import { deviceOf } from '../../src/sessions/device-of.ts';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const told = [
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
    'Chrome 141',
    'Linux',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    'Edge 141',
    'Windows',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/140.0.0.0 Mobile Safari/537.36`,
    'Chrome 140',
    'Android',
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; SAMSUNG SM-S911B) ${webKit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
    'Samsung Internet 27',
    'Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0',
    'Firefox 143',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Safari 26',
    'macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari 18',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1',
    'Chrome 141',
    'iPhone',
  ],
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webKit} HeadlessChrome/153.0.0.0 Safari/537.36`,
    'Chrome 153',
    'Linux',
  ],
  ['curl/8.5.0', 'curl 8.5.0', undefined],
  ['node', 'node', undefined],
  ['Mozilla/5.0 (X11; Linux x86_64)', undefined, 'Linux'],
] as const;

it.each(told)('%s is %s on %s', (userAgent, program, system) => {
  expect(deviceOf(userAgent)).toEqual({ program, system });
});

it.each([null, '', '   ', '<script>alert(1)</script>'])('says nothing of %j', (userAgent) => {
  expect(deviceOf(userAgent)).toEqual({ program: undefined, system: undefined });
});

it('does not repeat the novel that a program may tell of itself', () => {
  expect(deviceOf(`${'a'.repeat(300)}/1`).program?.length).toBeLessThanOrEqual(61);
});

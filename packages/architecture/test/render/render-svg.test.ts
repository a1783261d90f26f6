import { describe, expect, it } from 'vitest';
import { model } from '../../src/data/model.ts';
import { MEASURES } from '../../src/layout/measures.ts';
import { textWidth } from '../../src/layout/text-width.ts';
import { isLive } from '../../src/model/is-live.ts';
import { renderSvg } from '../../src/render/render-svg.ts';
import { styleOf } from '../../src/render/style-of.ts';
import { svgFlaws } from './svg-flaws.ts';

const versions = ['v1', 'v2', 'v3', 'v4'] as const;
const themes = ['light', 'dark', 'auto'] as const;
const all = versions.flatMap((version) => themes.map((theme) => [version, theme] as const));
const BYTES_MAX = 40 * 1_024;

const attributes = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map(([, value]) => value).sort();

describe.each(all)('%s, %s', (version, theme) => {
  const svg = renderSvg(version, theme);

  it('is a small file that every viewer takes, the same on every run', () => {
    expect(svgFlaws(svg)).toEqual([]);
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(BYTES_MAX);
    expect(renderSvg(version, theme)).toBe(svg);
  });

  it('draws every live component and link once', () => {
    const live = (parts: typeof model.components | typeof model.links) =>
      parts
        .filter((part) => isLive(part, version))
        .map(({ id }) => id)
        .sort();
    expect(attributes(svg, 'data-part')).toEqual(live(model.components));
    expect(attributes(svg, 'data-link')).toEqual(live(model.links));
  });

  it('is a picture with a name and a description, in landscape', () => {
    expect(svg).toMatch(/<svg [^>]*role="img"/u);
    expect(svg).toMatch(
      new RegExp(`<title id="title">Arquitetura da ${version.toUpperCase()}`, 'u'),
    );
    expect(svg).toMatch(/<desc id="desc">\d+ peças e \d+ ligações\./u);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? [];
    expect(Number(width) / Number(height)).toBeGreaterThan(1);
    expect(Number(width) / Number(height)).toBeLessThanOrEqual(Math.SQRT2);
  });

  it('has the one style of its theme', () => {
    expect(svg.match(/<style>.*?<\/style>/gsu)).toEqual([`<style>${styleOf(theme)}</style>`]);
    expect(styleOf(theme).includes('prefers-color-scheme')).toBe(theme === 'auto');
  });

  it('is legible at 800 pixels', () => {
    const [, width = '0'] = /viewBox="0 0 (\d+)/u.exec(svg) ?? [];
    const sizes = [...styleOf(theme).matchAll(/font-size:(\d+)px/gu)].map(([, size]) => size);
    expect(Math.min(...sizes.map(Number)) * (800 / Number(width))).toBeGreaterThanOrEqual(9);
  });
});

it.each(model.tradeOffs)('the name of $version leaves room for its question', (tradeOff) => {
  const { version, name, question } = tradeOff;
  expect(renderSvg(version, 'light')).toContain(`>${name}</text>`);
  const words = textWidth(name, 22, 'bold') + textWidth(question, 14, 'regular');
  expect(66 + words + 14).toBeLessThan(MEASURES.width - 40);
});

it('explains only the signs that it has', () => {
  expect(renderSvg('v1', 'light')).not.toContain('chegou na');
  expect(renderSvg('v1', 'light')).toContain('ponto único de falha');
  expect(renderSvg('v3', 'light')).toContain('chegou na V3');
});

it('takes no markup from the model', () => {
  const components = model.components.map((component) => ({ ...component, title: '<b>"&' }));
  const svg = renderSvg('v1', 'light', { ...model, components });
  expect(svg).toContain('>&lt;b&gt;&quot;&amp;</text>');
  expect(svgFlaws(svg)).toEqual([]);
});

it.each([
  ['<script>'],
  ['<foreignObject/>'],
  ['<image href="https://example.com/a.png"/>'],
  ['<rect x="1.5"/>'],
  ['<rect y="1" x="1"/>'],
  ['<g>'],
  ['a & b'],
])('a flaw in the file is found: %s', (flaw) => {
  const svg = renderSvg('v1', 'light').replace('<defs>', `${flaw}<defs>`);
  expect(svgFlaws(svg)).not.toEqual([]);
});

import { MEASURES } from '../layout/measures.ts';
import { PALETTE } from './palette.ts';

/** `auto` follows the reader's system. */
export type Theme = 'light' | 'dark' | 'auto';

/**
 * What stands in a drawing's one `<style>`: the same for the four versions, so that three hashes
 * are enough for a Content-Security-Policy. No variables: not every viewer of SVG knows them.
 */
export const styleOf = (theme: Theme): string =>
  theme === 'auto'
    ? `${SHAPES}${colours('light')}@media (prefers-color-scheme:dark){${colours('dark')}}`
    : `${SHAPES}${colours(theme)}`;

const SHAPES = [
  'text{font-family:ui-sans-serif,system-ui,sans-serif}',
  `.part,.mark,.name{font-weight:700}.part{font-size:${MEASURES.titleSize}px}`,
  `.note,.zone-name,.beside,.legend{font-size:${MEASURES.noteSize}px}`,
  '.mark,.name{font-size:22px}.question{font-size:14px}',
  '.part,.note{text-anchor:middle}.question{text-anchor:end}',
  '.link,.zone,.plus{fill:none}.box{stroke-width:1.2}.box.new{stroke-width:2.6}',
  '.link{stroke-linejoin:round;stroke-width:1.2}.path{stroke-width:2.6}.copy{stroke-dasharray:2 4}',
  '.head{fill:none;stroke-width:1.4}.zone{stroke-width:.7}.az{stroke-dasharray:5 4}',
  '.plus{stroke-width:2}',
].join('');

const colours = (theme: keyof typeof PALETTE) => {
  const colour = PALETTE[theme];
  return [
    `.paper{fill:${colour.paper}}`,
    `text{fill:${colour.ink}}`,
    `.note,.zone-name,.beside,.legend,.question{fill:${colour['ink-2']}}`,
    `.box{fill:${colour.sheet};stroke:${colour.ink}}`,
    `.zone{stroke:${colour['ink-3']}}.region{fill:${colour.sunk}}`,
    `.link,.head{stroke:${colour['ink-2']}}`,
    `.path,.head-path{stroke:${colour.ink}}`,
    `.single{fill:${colour.bad};stroke:${colour.paper}}`,
    `.plus{stroke:${colour.paper}}`,
    ...(['v1', 'v2', 'v3', 'v4'] as const).map(
      (version) =>
        `.${version} .new,.${version} .head-new{stroke:${colour[version]}}` +
        `.${version} .mark,.${version} .badge{fill:${colour[version]}}`,
    ),
  ].join('');
};

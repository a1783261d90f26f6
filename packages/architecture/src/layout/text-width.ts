/**
 * Advance widths in thousandths of the font's size, rounded up to 40: DejaVu Sans 2.37 (its `hmtx`
 * table), the widest of the fonts that a system's `sans-serif` is known to be. What fits in it fits
 * in Segoe UI, Roboto, San Francisco and Arial too.
 */
const REGULAR: Readonly<Record<number, string>> = {
  280: "'ijlí",
  320: ' ,.IJÍ·',
  360: '/:;\\f|',
  400: '()-[]t',
  440: '!r',
  480: '"º',
  520: '*_`–',
  560: '?Lcszç',
  600: 'Fkvxy',
  640: '$0123456789EPSTYabdeghnopqu{}ÉÊàáâãéêóôõúü',
  680: 'K',
  720: 'ABCRVXZÁÂÃÇ',
  760: 'HNUÚ',
  800: '&DGOQÓÔÕ',
  840: '#+<=>^w~→×',
  880: 'M',
  960: '%',
  1000: '@Wm—…',
};

const BOLD: typeof REGULAR = {
  320: "'",
  360: ' ijlí',
  400: ',./:;IJ\\|Í·',
  440: '-f',
  480: '!()[]t',
  520: '_`r–',
  560: '"*',
  600: '?cszçº',
  640: 'L',
  680: 'aekvxyàáâãéê',
  720: '$0123456789EFSTbdghnopqu{}ÉÊóôõúü',
  760: 'CPYZÇ',
  800: 'ABKRVXÁÂÃ',
  840: '#+<=>DGHNU^~Ú→×',
  880: '&OQÓÔÕ',
  960: 'w',
  1000: '@M—…',
  1040: '%',
  1080: 'm',
  1120: 'W',
};

const byCharacter = (table: typeof REGULAR) =>
  new Map(
    Object.entries(table).flatMap(([width, characters]) =>
      Array.from(characters, (character) => [character, Number(width)] as const),
    ),
  );

const WIDTHS = { regular: byCharacter(REGULAR), bold: byCharacter(BOLD) };
/** Of a character that is in no table: the widest. */
const UNKNOWN = 1_120;

/** How wide a line of text is at most, in the unit of `size`, rounded up. */
export const textWidth = (text: string, size: number, weight: keyof typeof WIDTHS): number => {
  const widths = Array.from(text, (character) => WIDTHS[weight].get(character) ?? UNKNOWN);
  return Math.ceil((widths.reduce((sum, width) => sum + width, 0) * size) / 1_000);
};

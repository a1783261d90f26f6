/**
 * Advance widths in thousandths of the font's size, rounded up to 20: DejaVu Sans 2.37 (its `hmtx`
 * table), the widest of the fonts that a system's `sans-serif` is known to be. What fits in it fits
 * in Segoe UI, Roboto, San Francisco and Arial too.
 */
const REGULAR: Readonly<Record<number, string>> = {
  280: "'ijlí",
  300: 'IJÍ',
  320: ' ,.·',
  340: '/:;\\|',
  360: 'f',
  380: '-',
  400: '()[]t',
  420: '!r',
  460: '"',
  480: 'º',
  500: '*_`–',
  540: '?sz',
  560: 'Lcç',
  580: 'Fk',
  600: 'vxy',
  620: 'PTYaeoàáâãéêóôõ',
  640: '$0123456789ESbdghnpqu{}ÉÊúü',
  660: 'K',
  700: 'ABCRVXZÁÂÃÇ',
  740: 'UÚ',
  760: 'HN',
  780: '&DG',
  800: 'OQÓÔÕ',
  820: 'w',
  840: '#+<=>^~→×',
  880: 'M',
  960: '%',
  980: 'm',
  1000: '@W—…',
};

const BOLD: typeof REGULAR = {
  320: "'",
  360: ' ijlí',
  380: ',./IJ\\|Í·',
  400: ':;',
  420: '-',
  440: 'f',
  460: '!()[]',
  480: 't',
  500: '_`r–',
  540: '"*',
  580: '?º',
  600: 'cszç',
  640: 'L',
  660: 'vxy',
  680: 'aekàáâãéê',
  700: '$0123456789EFToÉÊóôõ',
  720: 'Sbdghnpqu{}úü',
  740: 'CPYZÇ',
  780: 'ABKRVXÁÂÃ',
  820: 'UÚ',
  840: '#+<=>DGHN^~→×',
  860: 'OQÓÔÕ',
  880: '&',
  940: 'w',
  1000: '@M—…',
  1020: '%',
  1060: 'm',
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

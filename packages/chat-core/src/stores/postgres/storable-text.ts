/** Text that Postgres can hold: half characters and the NUL byte become U+FFFD. */
export const storableText = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '\uFFFD');

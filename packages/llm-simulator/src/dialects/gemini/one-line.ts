/**
 * JSON as Google's servers print it in an event: a space after each colon and none after commas,
 * `<` and `>` escaped.
 */
export function oneLine(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replaceAll(/\n */g, '')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e');
}

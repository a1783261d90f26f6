/** JSON as Google's servers print a whole answer: indented by two, with a last newline. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

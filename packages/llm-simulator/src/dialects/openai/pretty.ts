/** JSON as OpenAI's own servers print it: indented by two (errors by four), with a last newline. */
export function pretty(value: unknown, indent = 2): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}

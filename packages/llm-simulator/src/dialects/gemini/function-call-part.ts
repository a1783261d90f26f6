/** A call of a tool as one part; arguments cut short by a token limit are none. */
export function functionCallPart(name: string, text: string): object {
  try {
    return { functionCall: { name, args: JSON.parse(text) } };
  } catch {
    return { functionCall: { name, args: {} } };
  }
}

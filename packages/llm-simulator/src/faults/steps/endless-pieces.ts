/** The pieces over and over, for as long as somebody asks for the next. */
export function endlessPieces(pieces: Iterable<string>): Iterable<string> {
  const known = [...pieces];
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index += 1) yield known[index % known.length] ?? ' token';
    },
  };
}

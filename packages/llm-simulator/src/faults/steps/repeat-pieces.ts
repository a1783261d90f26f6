/** Exactly `count` pieces, beginning again from the first as often as it takes. */
export function* repeatPieces(pieces: Iterable<string>, count: number): Generator<string> {
  const known: string[] = [];
  for (const piece of pieces) {
    if (known.length === count) return;
    known.push(piece);
    yield piece;
  }
  if (known.length === 0) known.push(' token');
  for (let index = known.length; index < count; index += 1) {
    yield known[index % known.length] ?? '';
  }
}

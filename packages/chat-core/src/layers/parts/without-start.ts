/**
 * Takes this beginning off a text that comes in pieces, as far as the text does begin so; what is
 * left of each piece, empty ones included.
 */
export const withoutStart = (start: string): ((piece: string) => string) => {
  let left = start;
  return (piece) => {
    let length = 0;
    while (length < Math.min(left.length, piece.length) && piece[length] === left[length]) {
      length += 1;
    }
    left = length === piece.length ? left.slice(length) : '';
    return piece.slice(length);
  };
};

import { openSeam, type Seam } from './open-seam.ts';

/** The text of an answer that may have one author after the other. */
export type OpenText = {
  /** What may be passed on now; `undefined`: the next author gave an answer of its own. */
  readonly add: (piece: string) => string | undefined;
  /** What was held back, once the author is done. */
  readonly rest: () => string | undefined;
  /** What the reader has; `undefined` when that is more than is kept. */
  readonly spoken: () => string | undefined;
  /** From here on it is the next author who speaks; what was held back is lost. */
  readonly handOver: (spoken: string) => void;
};

/**
 * Keeps what the reader has, up to `charsMax`, and passes on no half character. Where there is a
 * beginning, the first author goes on with it.
 */
export const openText = (charsMax: number, beginning = ''): OpenText => {
  let spoken: string | undefined = beginning.length > charsMax ? undefined : beginning;
  let half = '';
  let seam: Seam | undefined = beginning === '' ? undefined : openSeam(beginning);

  const kept = (piece: string | undefined) => {
    if (spoken !== undefined && piece !== undefined) spoken += piece;
    if (spoken !== undefined && spoken.length > charsMax) spoken = undefined;
    return piece;
  };

  return {
    add: (piece) => {
      const text = half === '' ? piece : half + piece;
      half = endsInHalf(text) ? text.slice(-1) : '';
      const whole = half === '' ? text : text.slice(0, -1);
      return kept(seam === undefined ? whole : seam.add(whole));
    },
    rest: () => {
      const head = seam === undefined ? '' : seam.end();
      const last = half;
      half = '';
      return kept(head === undefined ? undefined : head + last);
    },
    spoken: () => spoken,
    handOver: (said) => {
      half = '';
      seam = openSeam(said);
    },
  };
};

/** A character beyond U+FFFF is two units, and some providers send one now and one later. */
const endsInHalf = (text: string) => {
  const unit = text.charCodeAt(text.length - 1);
  return unit >= 0xd800 && unit <= 0xdbff;
};

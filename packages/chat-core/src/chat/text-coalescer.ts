/** Gathers pieces of text into frames: the first goes out at once, the others every `frameMs`. */
export type TextCoalescer = {
  readonly add: (text: string) => void;
  /** Hands out what is gathered, now: before any other event, so that the order is kept. */
  readonly seal: () => void;
};

const HALF_CHARACTER = /[\uD800-\uDBFF]$/u;

/**
 * `frameMs` is asked again for each frame, since a busy process widens it. A provider may split a
 * character in two; a frame does not, because neither UTF-8 nor Postgres can hold the halves.
 */
export const createTextCoalescer = (
  frameMs: () => number,
  onFrame: (text: string) => void,
): TextCoalescer => {
  let gathered = '';
  let started = false;
  let timer: NodeJS.Timeout | undefined;

  const handOut = (frame: string) => {
    clearTimeout(timer);
    timer = undefined;
    gathered = gathered.slice(frame.length);
    if (frame !== '') onFrame(frame);
  };
  const handOutWhole = () => handOut(gathered.replace(HALF_CHARACTER, ''));

  return {
    seal: () => handOut(gathered),
    add: (text) => {
      gathered += text;
      if (!started) {
        started = true;
        handOutWhole();
      } else {
        timer ??= setTimeout(handOutWhole, frameMs());
      }
    },
  };
};

/** Gathers pieces of text into frames: the first goes out at once, the others every `frameMs`. */
export type TextCoalescer = {
  readonly add: (text: string) => void;
  /** Hands out what is gathered, now: before any other event, so that the order is kept. */
  readonly seal: () => void;
};

/** `frameMs` is asked again for each frame, since a busy process widens it. */
export const createTextCoalescer = (
  frameMs: () => number,
  onFrame: (text: string) => void,
): TextCoalescer => {
  let gathered = '';
  let started = false;
  let timer: NodeJS.Timeout | undefined;

  const seal = () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered === '') return;
    const frame = gathered;
    gathered = '';
    onFrame(frame);
  };

  return {
    seal,
    add: (text) => {
      gathered += text;
      if (!started) {
        started = true;
        seal();
      } else {
        timer ??= setTimeout(seal, frameMs());
      }
    },
  };
};

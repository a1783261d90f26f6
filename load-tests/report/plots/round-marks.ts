const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300];
const MARKS_MAX = 7;

/** Round places on an axis from 0 to `max`, few enough to be read. */
export const roundMarks = (max: number): readonly number[] => {
  const step = STEPS.find((each) => max / each < MARKS_MAX) ?? max / MARKS_MAX;
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);
};

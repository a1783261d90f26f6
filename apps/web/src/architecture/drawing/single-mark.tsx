import { MEASURES } from '@evolua/architecture/layout/measures';

const { reach, inset } = MEASURES.mark;

/** What nothing stands in for: a diamond on the upper edge of what has its corner here. */
export const SingleMark = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path
    className="single-mark"
    d={`M${x + inset} ${y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}Z`}
  />
);

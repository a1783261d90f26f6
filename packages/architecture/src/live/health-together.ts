import type { Health } from '../model/pulse.ts';

/** How a part is whose copies, or whose observers, do not all say the same. */
export const healthTogether = (one: Health | undefined, other: Health): Health =>
  one === undefined || one === other ? other : 'degraded';

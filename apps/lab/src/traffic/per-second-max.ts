/** Questions per second to each version. */
export const perSecondMax = 50;

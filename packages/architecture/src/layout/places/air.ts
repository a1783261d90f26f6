/** Around the boxes of a zone: its title takes the upper part. */
export const AIR = {
  zone: { top: 25, right: 10, bottom: 8, left: 10 },
  wideZone: { top: 34, right: 10, bottom: 22, left: 10 },
  group: { top: 25, right: 10, bottom: 10, left: 10 },
} as const;

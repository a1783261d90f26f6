/** How long a fault lasts when nobody says otherwise; it is seen within seconds. */
export const lasting = { min: 1_000, max: 600_000, usual: 60_000 } as const;

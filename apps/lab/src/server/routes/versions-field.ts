import { z } from 'zod';

const ids = ['v1', 'v2', 'v3', 'v4'] as const;

/** Some of the versions, or, where it is absent, all. */
export const versionsField = z.array(z.enum(ids)).min(1).max(ids.length).optional();

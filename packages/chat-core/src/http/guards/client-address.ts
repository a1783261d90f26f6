import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Who is at the other end of the socket. Headers are not believed: anybody can write them. */
export const clientAddress = (c: Context): string => getConnInfo(c).remote.address ?? 'unknown';

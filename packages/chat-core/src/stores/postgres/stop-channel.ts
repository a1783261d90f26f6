/** Where a process says which generation is to be stopped: `pg_notify`, with its id. */
export const STOP_CHANNEL = 'evolua_stop';

/** Names of faults below the time axis. */
export const rowsMax = 3;

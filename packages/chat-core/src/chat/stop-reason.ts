/** Why a generation's signal was aborted: its owner asked, or its process is going away. */
export type StopReason = 'stopped' | 'shutdown';

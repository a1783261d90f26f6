/**
 * Why a generation's signal was aborted: its owner asked, its process is going away, or another
 * process took this one for dead and has ended the generation.
 */
export type StopReason = 'stopped' | 'shutdown' | 'lost';

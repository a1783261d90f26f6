const clock = new Intl.DateTimeFormat('pt-BR', { timeStyle: 'medium' });

/** A moment, in milliseconds since the epoch, on the reader's own clock: `15:04:09`. */
export const formatClock = (at: number): string => clock.format(at);

const moment = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'medium', timeStyle: 'short' });

/** An ISO 8601 time on the reader's own clock: `21 de nov. de 2026, 15:04`. */
export const formatMoment = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : moment.format(date);
};

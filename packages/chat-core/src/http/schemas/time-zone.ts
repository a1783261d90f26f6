import { z } from '@hono/zod-openapi';

/** Offsets such as +03:00 are left out: Postgres reads their sign the other way round. */
const NAME = /^[a-z][\w+/-]{1,63}$/iu;

const isKnown = (timeZone: string) => {
  try {
    return NAME.test(timeZone) && new Intl.DateTimeFormat('pt-BR', { timeZone }) !== undefined;
  } catch {
    return false;
  }
};

/** A time zone by its name in the IANA database. */
export const timeZone = () =>
  z
    .string()
    .refine(isKnown, 'não é um fuso horário conhecido')
    .openapi({ example: 'America/Sao_Paulo' });

import { z } from 'zod';

/** What is no address at all is told as such, once. */
const hasDatabase = (url: string) => !URL.canParse(url) || new URL(url).pathname.length > 1;

/** The variables of the versions that keep conversations as documents, as zod fields. */
export const documentsEnvironment = {
  /** A server that speaks MongoDB's protocol. Without it the documents are in Postgres. */
  MONGODB_URL: z
    .url({
      protocol: /^mongodb$/,
      error: 'precisa ser uma URL como mongodb://usuario:senha@servidor:27017/evolua',
    })
    // Without one the driver would write into a database called test.
    .refine(hasDatabase, 'precisa terminar com o nome do banco')
    .optional(),
};

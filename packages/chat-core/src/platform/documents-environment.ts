import { z } from 'zod';

/** The variables of the versions that keep conversations as documents, as zod fields. */
export const documentsEnvironment = {
  /** A server that speaks MongoDB's protocol. Without it the documents are in Postgres. */
  MONGODB_URL: z
    .url({
      protocol: /^mongodb$/,
      error: 'precisa ser uma URL como mongodb://usuario:senha@servidor:27017/evolua',
    })
    .optional(),
};

import type { HttpBindings } from '@hono/node-server';

/** What Hono's context carries on every request. */
export type AppEnv = {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** The `X-Evolua-Chaos` of somebody who may break things. */
    chaos?: string;
  };
};

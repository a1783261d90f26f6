import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** What the routes of the laboratory find in their context: Node's own request and response. */
export type LabEnv = { readonly Bindings: HttpBindings };

export type LabApp = Hono<LabEnv>;

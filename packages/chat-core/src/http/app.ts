import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './app-env.ts';

/** The Hono app that routes add themselves to. */
export type App = OpenAPIHono<AppEnv>;

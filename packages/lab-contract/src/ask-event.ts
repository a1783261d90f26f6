import type { VersionId } from './version-id.ts';

/**
 * What `POST /api/perguntas` sends: the events of the four answers as they come, each as its
 * version sent it (`start`, `route`, `delta`, `snapshot`, `done`, `error`), with whose it is.
 */
export type AskEvent =
  | {
      readonly type: 'version';
      readonly version: VersionId;
      /** Milliseconds since the laboratory sent the question. */
      readonly ms: number;
      readonly event: string;
      readonly id: string | undefined;
      readonly data: unknown;
    }
  | {
      /** It was refused, or nobody was there (status 0). */
      readonly type: 'refused';
      readonly version: VersionId;
      readonly ms: number;
      readonly status: number;
      /** RFC 9457, the version's own; it may hold the route so far. */
      readonly problem: unknown;
    }
  | {
      /** Nothing more will come from it; `whole`: after its `done` or `error`. */
      readonly type: 'end';
      readonly version: VersionId;
      readonly ms: number;
      readonly whole: boolean;
    };

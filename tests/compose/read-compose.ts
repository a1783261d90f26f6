import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A service as a compose file writes it, as far as the tests look. */
export type Service = {
  readonly image?: string;
  readonly build?: string | { readonly dockerfile?: string };
  readonly profiles?: readonly string[];
  readonly mem_limit?: string;
  readonly cpus?: number | string;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly (string | { readonly host_ip?: string })[];
  readonly networks?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly logging?: {
    readonly driver?: string;
    readonly options?: Readonly<Record<string, string>>;
  };
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean };
  readonly depends_on?:
    | readonly string[]
    | Readonly<Record<string, { readonly condition?: string }>>;
  readonly environment?: Readonly<Record<string, string | number>>;
};

export type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets?: Readonly<Record<string, { readonly file?: string }>>;
};

/** A compose file of the checkout's root, anchors and merges resolved, variables as they stand. */
export const readCompose = (file: string): Compose =>
  parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), {
    merge: true,
    maxAliasCount: -1,
  });

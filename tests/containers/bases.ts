/** What our own images are built on. */
export const bases: Readonly<Record<string, string>> = {
  'evolua/evolua:local': 'node:24.21.0-bookworm-slim',
  'evolua/postgres:local': 'postgres:18.4-bookworm',
};

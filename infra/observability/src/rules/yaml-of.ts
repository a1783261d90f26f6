import { stringify } from 'yaml';

const HEADER = '# Gerado por `make observability`: não edite à mão.\n\n';

/** A file for Prometheus or promtool. */
export const yamlOf = (content: unknown): string =>
  HEADER +
  stringify(content, { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false });

import { parse } from 'yaml';
import { generatedFiles } from '../src/generated-files.ts';

type AnyRule = {
  readonly record?: string;
  readonly alert?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
};

/** As Prometheus reads them from the files. */
export const allRules = (): readonly AnyRule[] =>
  Object.entries(generatedFiles())
    .filter(([path]) => path.startsWith('prometheus/rules/'))
    .flatMap(([, content]) => (parse(content) as RuleFile).groups.flatMap(({ rules }) => rules));

type RuleFile = { readonly groups: readonly { readonly rules: readonly AnyRule[] }[] };

import type { FieldIssue } from './field-issue.ts';
import type { Rule } from './rule-schema.ts';

/** The faults of a rule that the one provider it names cannot express. */
export function missingIssues(
  { match, fault, script }: Omit<Rule, 'id'>,
  missing: (provider: string, kind: string) => string | undefined,
  before = '',
): FieldIssue[] {
  const { provider } = match;
  if (provider === undefined) return [];
  const faults = [
    ...(fault === undefined ? [] : [{ field: 'fault.kind', kind: fault.kind }]),
    ...(script ?? []).map(({ kind }, index) => ({ field: `script[${index}].kind`, kind })),
  ];
  return faults.flatMap(({ field, kind }) => {
    const message = missing(provider, kind);
    return message === undefined ? [] : [{ field: before + field, message }];
  });
}

import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import type { Fault } from './fault.ts';
import { type FaultSpec, faultSchema } from './fault-schema.ts';
import type { FieldIssue } from './rules/field-issue.ts';
import { toFieldIssues } from './rules/to-field-issues.ts';

type Parsed =
  | { readonly faults: readonly FaultSpec[] }
  | { readonly issues: readonly FieldIssue[] };

const FAULTS_MAX = 8;
const NUMBER = /^-?\d+$/;
const schema = z.array(faultSchema).max(FAULTS_MAX);

/**
 * Reads the faults that a request names for itself: `cut:40, token-gap:5` in short, or JSON (one
 * fault or a list). The value after the colon goes to the fault's main parameter.
 */
export function parseFaults(text: string, separator: string): Parsed {
  const { data, error } = schema.safeParse(toInputs(text.trim(), separator));
  return data === undefined ? { issues: toFieldIssues(error.issues) } : { faults: data };
}

function toInputs(text: string, separator: string): unknown {
  if (text.startsWith('{') || text.startsWith('[')) {
    try {
      const value: unknown = JSON.parse(text);
      return Array.isArray(value) ? value : [value];
    } catch {
      return undefined;
    }
  }
  return text.split(separator).map((part) => toInput(part.trim()));
}

function toInput(part: string): object {
  const colon = part.indexOf(':');
  if (colon < 0) return { kind: part };
  const kind = part.slice(0, colon);
  const value = part.slice(colon + 1);
  const known = Object.hasOwn(catalogue, kind) ? catalogue[kind as keyof typeof catalogue] : null;
  const parameter = (known as Fault | null)?.shorthand ?? 'value';
  return { kind, [parameter]: NUMBER.test(value) ? Number(value) : value };
}

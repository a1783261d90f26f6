import type { z } from 'zod';
import type { FieldIssue } from './field-issue.ts';

const typeNames: Readonly<Record<string, string>> = {
  array: 'uma lista',
  boolean: 'verdadeiro ou falso',
  int: 'um número inteiro',
  number: 'um número',
  object: 'um objeto',
  string: 'um texto',
};

/** What zod found, as fields and sentences that a person understands. */
export function toFieldIssues(issues: readonly z.core.$ZodIssue[]): FieldIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: fieldName([...issue.path, key]),
        message: 'campo desconhecido',
      }));
    }
    return [{ field: fieldName(issue.path), message: sentence(issue) }];
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `deve ser ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `deve ser um destes: ${issue.values.join(', ')}`;
    case 'too_small':
      return `é pequeno demais: o mínimo é ${issue.minimum}`;
    case 'too_big':
      return `é grande demais: o máximo é ${issue.maximum}`;
    case 'invalid_format':
      return 'tem letras que não servem aqui';
    case 'invalid_union':
      return 'falha desconhecida: a lista está em /admin/faults/catalogue';
    case 'custom':
      if (typeof issue.params?.reason === 'string') return issue.params.reason;
      return 'dê "fault" ou "script": um dos dois, e só um';
    default:
      return 'valor inválido';
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
  return name === '' ? '(corpo)' : name;
}

import { parse } from 'yaml';

export type Expression = { readonly where: string; readonly expr: string };

/** Every expression of a generated file, wherever in it: of panels, rules and their tests. */
export const expressionsIn = (path: string, content: string): readonly Expression[] => {
  const expressions: Expression[] = [];
  const search = (value: unknown, name: string) => {
    if (typeof value !== 'object' || value === null) return;
    const found = value as Readonly<Record<string, unknown>>;
    const own = String(found.title ?? found.record ?? found.alert ?? found.name ?? name);
    for (const expr of [found.expr, found.series]) {
      if (typeof expr === 'string') expressions.push({ where: `${path}: ${own}`, expr });
    }
    for (const inner of Object.values(found)) search(inner, own);
  };
  search(parse(content), '');
  return expressions;
};

type Schema = Readonly<Record<string, unknown>>;

const DEPTH_MAX = 12;

/**
 * A small value that fits a JSON schema, strings filled with `text`: what a model in JSON mode, or
 * one that calls a tool, would emit. Follows `$ref` into `$defs`; anything unknown becomes the text.
 */
export function instanceOfSchema(schema: unknown, text: string): unknown {
  return build(schema, text, isSchema(schema) ? schema : {}, 0);
}

function build(schema: unknown, text: string, root: Schema, depth: number): unknown {
  if (!isSchema(schema) || depth > DEPTH_MAX) return text;
  if (typeof schema.$ref === 'string') {
    return build(resolve(schema.$ref, root), text, root, depth + 1);
  }
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choice = firstOf(schema.anyOf) ?? firstOf(schema.oneOf) ?? firstOf(schema.allOf);
  if (choice !== undefined) return build(choice, text, root, depth + 1);

  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || isSchema(schema.properties)) {
    const properties = isSchema(schema.properties) ? schema.properties : {};
    return Object.fromEntries(
      Object.entries(properties).map(([key, inner]) => [key, build(inner, text, root, depth + 1)]),
    );
  }
  if (type === 'array') return [build(schema.items, text, root, depth + 1)];
  if (type === 'integer' || type === 'number') {
    return typeof schema.minimum === 'number' ? schema.minimum : 1;
  }
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  return text;
}

function resolve(reference: string, root: Schema): unknown {
  let found: unknown = root;
  for (const key of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    found = isSchema(found) ? found[key] : undefined;
  }
  return found;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

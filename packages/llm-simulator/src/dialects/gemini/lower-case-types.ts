const DEPTH_MAX = 32;

/** A schema in Google's spelling (`"type": "OBJECT"`) as JSON Schema spells it. */
export function lowerCaseTypes(schema: unknown, depth = 0): unknown {
  if (typeof schema !== 'object' || schema === null || depth > DEPTH_MAX) return schema;
  if (Array.isArray(schema)) return schema.map((each) => lowerCaseTypes(each, depth + 1));
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'type' && typeof value === 'string'
        ? value.toLowerCase()
        : lowerCaseTypes(value, depth + 1),
    ]),
  );
}

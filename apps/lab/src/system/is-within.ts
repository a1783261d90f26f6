/** Whether a part or link is of a version (`v2`) or of a version's region (`v4-sa`), by its name. */
export function isWithin(name: string, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}-`);
}

/** A field that was refused, by its path, and why, in Portuguese. */
export type FieldIssue = { readonly field: string; readonly message: string };

/** Why the laboratory does not do what it was asked to, as its API tells it (RFC 9457). */
export type LabRefusal = Error & {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
};

/**
 * A refusal to be thrown; `title` and `detail` are sentences for whoever asked (pt-BR). It is told
 * from a defect by its name, `LabRefusal`. `cause` is for the logs.
 */
export function labRefusal(
  status: number,
  code: string,
  { title, detail }: { readonly title: string; readonly detail: string },
  cause?: unknown,
): LabRefusal {
  const error = new Error(detail, { cause });
  error.name = 'LabRefusal';
  return Object.assign(error, { status, code, title, detail });
}

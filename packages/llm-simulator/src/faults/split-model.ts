const MARK = '--';

/** `gpt-5.2-mini--cut:40` is the model `gpt-5.2-mini` with the fault `cut:40` asked for. */
export function splitModel(requested: string): {
  readonly model: string;
  readonly suffix: string | undefined;
} {
  const at = requested.indexOf(MARK);
  if (at <= 0) return { model: requested, suffix: undefined };
  return { model: requested.slice(0, at), suffix: requested.slice(at + MARK.length) };
}

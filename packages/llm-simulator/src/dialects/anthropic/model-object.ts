/** A model as `GET /v1/models` describes it. */
export function modelObject(id: string): object {
  return { type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' };
}

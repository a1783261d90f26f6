type SseEvent = { readonly event: string; readonly id: number | undefined; readonly data: unknown };

/** The events of an SSE text; comments are left out. */
export const sseEvents = (text: string): SseEvent[] =>
  text
    .split('\n\n')
    .filter((frame) => frame !== '' && !frame.startsWith(':'))
    .map((frame) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(frame)?.[1];
      const id = field('id');
      return {
        event: field('event') ?? 'message',
        id: id === undefined ? undefined : Number(id),
        data: JSON.parse(field('data') ?? 'null'),
      };
    });

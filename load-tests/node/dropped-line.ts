/** Questions that this generator did not get round to, as k6 tells of its own. */
export const droppedLine = (phase: string, missed: number): string =>
  JSON.stringify({
    metric: 'dropped_iterations',
    type: 'Point',
    data: { time: new Date().toISOString(), value: missed, tags: { phase } },
  });

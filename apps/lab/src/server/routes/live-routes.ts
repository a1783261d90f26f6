import { sseHeaders } from '@evolua/chat-core/http/streams/sse-headers';
import { eventStream } from '../event-stream.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import { labStateOf } from '../lab-state-of.ts';
import type { LiveHub } from '../live/live-hub.ts';

/** Everything at once, and everything as it changes. */
export function liveRoutes(app: LabApp, parts: LabParts, hub: LiveHub): void {
  app.get('/api/estado', (c) => c.json(labStateOf(parts)));
  app.get('/api/ao-vivo', (c) => {
    hub.refuseWhenFull();
    // A HEAD would never end.
    if (c.req.method === 'HEAD') return c.body(null, 200, sseHeaders);
    const stream = eventStream(c);
    hub.join(stream);
    return stream.response;
  });
}

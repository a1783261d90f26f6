/** What is wrong with a link, all at once; nothing of it: a healthy one. */
export type Toxics = {
  /** One round trip takes this much longer: it is what comes back that is late. */
  readonly latencyMs?: number;
  /** At most this much more or less latency, by chance, for each piece; the order is kept. */
  readonly jitterMs?: number;
  /** Each way, for each connection. */
  readonly bytesPerSecondMax?: number;
  /** Connections stay open and are accepted, and every byte, the end included, is held back. */
  readonly stalled?: boolean;
  /** RST once a connection has brought back so many bytes or more; 0: at once, new ones too. */
  readonly resetAfterBytes?: number;
  /**
   * `refuse`: open connections are reset and nobody listens, as when the machine is up and the
   * service is not. `drop`: nothing passes and nobody is told, as when a cable is out.
   */
  readonly partition?: 'refuse' | 'drop';
};

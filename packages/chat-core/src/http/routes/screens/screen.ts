/** A file of the screens, ready to be sent. */
export type Screen = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Strong: of the content, so that every instance has the same. */
  readonly etag: string;
};

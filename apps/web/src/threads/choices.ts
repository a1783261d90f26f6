/** Which child the reader went on with, by the key of what it hangs on; elsewhere, the newest. */
export type Choices = Readonly<Record<string, string>>;

/** An implementation of a port, ready to be tried, and the people to whom things can belong. */
export type StoreUnderTest<Store> = {
  readonly store: Store;
  readonly newOwner: () => Promise<string>;
  readonly close: () => Promise<void>;
};

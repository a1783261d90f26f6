/** An entity as the domain knows it. */
export const fromDocument = <Kept extends { readonly _id: string }>({
  _id: id,
  ...rest
}: Kept): { readonly id: string } & Omit<Kept, '_id'> => ({ id, ...rest });

/** How much may go on at once. */
export type SlotLimits = { readonly max: number; readonly perOwnerMax: number };

/** Takes a slot and returns its release, which may be called twice; `undefined` when full. */
export type Slots = (ownerId: string) => (() => void) | undefined;

/** A counter of what is going on, in all and per owner. */
export const createSlots = ({ max, perOwnerMax }: SlotLimits): Slots => {
  const takenByOwner = new Map<string, number>();
  let taken = 0;
  return (ownerId) => {
    const own = takenByOwner.get(ownerId) ?? 0;
    if (taken >= max || own >= perOwnerMax) return undefined;
    taken += 1;
    takenByOwner.set(ownerId, own + 1);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      taken -= 1;
      const left = (takenByOwner.get(ownerId) ?? 1) - 1;
      if (left === 0) takenByOwner.delete(ownerId);
      else takenByOwner.set(ownerId, left);
    };
  };
};

import type { KeyboardEvent } from 'react';

/**
 * Whether a key sends what is written: Enter, but not with Shift, and not the Enter that ends a
 * composition, which belongs to the input method (Safari tells it by 229 only).
 */
export const isSubmitKey = ({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && nativeEvent.keyCode !== 229;

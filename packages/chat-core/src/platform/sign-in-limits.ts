const WINDOW_SECONDS = 300;

/** Passwords tried: by one person's mistakes, and by a whole class behind one address. */
export const signInLimits = {
  perAccount: { name: 'sign-in-account', requestsMax: 10, windowSeconds: WINDOW_SECONDS },
  perAddress: { name: 'sign-in-address', requestsMax: 100, windowSeconds: WINDOW_SECONDS },
};

/** Of a new password, in characters, as the server has it. */
export const passwordLengthMin = 10;

const HEX = 16;
const TIME_DIGITS = 12;

/** A UUIDv7 (RFC 9562 §5.7): the time, then chance. */
export const newId = (): string => {
  const time = Date.now().toString(HEX).padStart(TIME_DIGITS, '0');
  // Version and variant stand where v4 has them.
  const [, , third = '', fourth, fifth] = crypto.randomUUID().split('-');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${third.slice(1)}-${fourth}-${fifth}`;
};

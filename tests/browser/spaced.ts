/** Words as they are read: whatever room there is between them is one space. */
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

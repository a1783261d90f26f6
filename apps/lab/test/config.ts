/** What the tests take from the machine: where its programs are. */
export const machinePath = process.env.PATH ?? '';

/**
 * A server in the place of a version or of the simulator, for tests of the runner: it answers
 * every GET with its environment, its pid and its `word.ts`, and ends when told.
 */
export const standInServer = `
import { createServer } from 'node:http';
import { word } from './word.ts';

const server = createServer((request, response) => {
  request.resume();
  const { pid, env } = process;
  response.end(JSON.stringify({ pid, env, word }));
});
server.listen(Number(process.env.PORT), process.env.HOST);
console.log('listening');
const stop = () => {
  console.log('stopping');
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
`;

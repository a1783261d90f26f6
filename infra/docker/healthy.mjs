/** Asks the service of this container whether it is well: 0 is yes. `HEALTH` is its address. */
import { get } from 'node:http';

const address = process.env.HEALTH ?? `http://127.0.0.1:${process.env.PORT}/v1/health/ready`;

get(address, { timeout: 2_000 }, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1));

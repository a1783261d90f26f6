import { describeProvider } from '../contracts/provider-contract.ts';
import { googleDialect } from './wire/google-dialect.ts';
import { describeFaults } from './wire/wire-faults.ts';
import { wireUpstream } from './wire/wire-upstream.ts';

describeProvider('the Google adapter', wireUpstream(googleDialect));
describeFaults(googleDialect);

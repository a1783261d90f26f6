import { describeProvider } from '../contracts/provider-contract.ts';
import { describeFaults } from './wire/describe-faults.ts';
import { googleDialect } from './wire/google-dialect.ts';
import { wireUpstream } from './wire/wire-upstream.ts';

describeProvider('the Google adapter', wireUpstream(googleDialect));
describeFaults(googleDialect);

import { describeProvider } from '../contracts/provider-contract.ts';
import { compatibleDialect } from './wire/compatible-dialect.ts';
import { describeFaults } from './wire/describe-faults.ts';
import { wireUpstream } from './wire/wire-upstream.ts';

describeProvider('the adapter of compatible servers', wireUpstream(compatibleDialect));
describeFaults(compatibleDialect);

import { describeProvider } from '../contracts/provider-contract.ts';
import { compatibleDialect } from './wire/compatible-dialect.ts';
import { describeFaults } from './wire/wire-faults.ts';
import { wireUpstream } from './wire/wire-upstream.ts';

describeProvider('the openai-compatible adapter', wireUpstream(compatibleDialect));
describeFaults(compatibleDialect);

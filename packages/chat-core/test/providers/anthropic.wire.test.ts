import { describeProvider } from '../contracts/provider-contract.ts';
import { anthropicDialect } from './wire/anthropic-dialect.ts';
import { describeFaults } from './wire/describe-faults.ts';
import { wireUpstream } from './wire/wire-upstream.ts';

describeProvider('the Anthropic adapter', wireUpstream(anthropicDialect));
describeFaults(anthropicDialect);

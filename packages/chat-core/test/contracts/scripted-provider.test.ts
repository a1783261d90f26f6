import { describeProvider } from './provider-contract.ts';
import { scriptedUpstream } from './scripted-upstream.ts';

// The measure is measured first: what the layers are put around keeps the contract by itself.
describeProvider('the scripted provider', scriptedUpstream);

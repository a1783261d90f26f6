import { ChatError } from '../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../src/domain/chat-error-code.ts';
import { finish, text } from './events.ts';
import { type Step, scriptedProvider } from './scripted-provider.ts';

type Script = Parameters<typeof scriptedProvider>[0];

/** How a target fails before its first piece. */
export const failing = (
  code: ChatErrorCode,
  details?: ConstructorParameters<typeof ChatError>[1],
): readonly Step[] => [{ type: 'fail', error: new ChatError(code, details) }];

/** How the target of this name answers: with its name, so that a reader can tell. */
export const answering = (name: string): readonly Step[] => [
  text(name),
  finish({ provider: name, model: `${name}-1` }),
];

/** Targets by their names, each of which plays its script; the model of `a` is `a-1`. */
export const someTargets = <Name extends string>(scripts: Readonly<Record<Name, Script>>) => {
  const made = (Object.entries(scripts) as [Name, Script][]).map(
    ([name, script]) => [name, scriptedTarget(name, script)] as const,
  );
  return {
    /** In the order of the scripts. */
    providers: made.map(([, { provider }]) => provider) as [Provider, ...Provider[]],
    calls: Object.fromEntries(made.map(([name, { calls }]) => [name, calls])) as Record<
      Name,
      ReturnType<typeof scriptedProvider>['calls']
    >,
    /** How often each was asked, in their order. */
    asked: () => made.map(([, { calls }]) => calls.length),
  };
};

type Provider = ReturnType<typeof scriptedProvider>['provider'];

/** As the adapters have it: a model's name is handed on, any other stands for the own model. */
const scriptedTarget = (name: string, script: Script) => {
  const { provider, calls } = scriptedProvider(script, { name });
  const modelFor: Provider['modelFor'] = ({ model }) =>
    model === 'evolua' || model === name ? `${name}-1` : model;
  return { provider: { ...provider, modelFor }, calls };
};

import type { Component } from '../model/component.ts';
import { isLive } from '../model/is-live.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';

/**
 * The id of the component that a server is: the one whose home is the process of that name, or the
 * first of its version. Throws nothing: a model without servers has `undefined`.
 */
export const serverComponentOf = (
  { components }: Pick<Model, 'components'>,
  version: VersionId,
  server?: string,
): string | undefined => {
  const servers = components.filter((one) => one.kind === 'app' && isLive(one, version));
  return (servers.find((one) => isHomeOf(one, version, server)) ?? servers[0])?.id;
};

const isHomeOf = ({ homes }: Component, version: VersionId, server: string | undefined) =>
  homes.some(
    (home) =>
      home.kind === 'process' && home.name === server && (home.versions?.includes(version) ?? true),
  );

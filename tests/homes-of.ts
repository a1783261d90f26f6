import type { Component } from '@evolua/architecture/model/component';
import type { Home } from '@evolua/architecture/model/home';
import { nameOfHome } from '@evolua/architecture/model/name-of-home';

/** The homes of one kind, each with the component whose it is. */
export const homesOf = (components: readonly Component[], kind: Home['kind']) =>
  components.flatMap(({ id, homes }) =>
    homes.filter((home) => home.kind === kind).map((home) => ({ id, name: nameOfHome(home) })),
  );

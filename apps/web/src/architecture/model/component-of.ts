import { model } from '@evolua/architecture/data/model';
import type { Component } from '@evolua/architecture/model/component';

const byId = new Map(model.components.map((component) => [component.id, component]));

/** The component of this id; `undefined` where an address means none. */
export const componentOf = (id: string): Component | undefined => byId.get(id);

import type { Home } from './home.ts';

/** Where it is: a path, or the name of a process or service. */
export const nameOfHome = (home: Home): string => {
  switch (home.kind) {
    case 'file':
      return home.path;
    case 'process':
      return home.name;
    case 'compose':
      return home.service;
    case 'terraform':
      return home.address;
    case 'helm':
      return home.template;
  }
};

import { use } from 'react';
import { ServicesContext } from './services-context.ts';

/** What was made in `main.tsx`. Throws outside of `main.tsx`'s tree. */
export const useServices = () => {
  const services = use(ServicesContext);
  if (!services) throw new Error('No services above this component.');
  return services;
};

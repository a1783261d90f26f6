import { use } from 'react';
import { ServicesContext } from './services-context.ts';

/** The answers of this tab and its announcer. Throws outside of `main.tsx`'s tree. */
export const useServices = () => {
  const services = use(ServicesContext);
  if (!services) throw new Error('No services above this component.');
  return services;
};

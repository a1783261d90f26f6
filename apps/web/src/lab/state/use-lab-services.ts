import { use } from 'react';
import { LabServicesContext } from './lab-services-context.ts';

/** What was made in `main.tsx`. Throws outside of `main.tsx`'s tree. */
export const useLabServices = () => {
  const services = use(LabServicesContext);
  if (!services) throw new Error('No laboratory above this component.');
  return services;
};

/** As `grafana/provisioning` calls it. */
export const datasource = { type: 'prometheus', uid: 'prometheus' } as const;

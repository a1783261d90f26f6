import { LabPage } from './shell/lab-page.tsx';

export const BenchScreen = () => <LabPage title="Laboratório">{null}</LabPage>;

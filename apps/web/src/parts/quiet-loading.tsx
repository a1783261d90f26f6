import { frameText } from '../text/frame-text.ts';
import './quiet-loading.css';

/** Says nothing for the first moments: what comes quickly needs no announcement. */
export const QuietLoading = () => <p className="quiet-loading">{frameText.loading}</p>;

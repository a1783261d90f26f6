import './brand-mark.css';

/** Four quarter circles, one per version, the newest outermost. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 26 26" aria-hidden="true">
    <path data-version="v4" d="M3 23a20 20 0 0 1 20-20" />
    <path data-version="v3" d="M8.5 23A14.5 14.5 0 0 1 23 8.5" />
    <path data-version="v2" d="M14 23a9 9 0 0 1 9-9" />
    <path data-version="v1" d="M19.3 23a3.7 3.7 0 0 1 3.7-3.7" />
  </svg>
);

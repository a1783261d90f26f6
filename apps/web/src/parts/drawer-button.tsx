import { text } from '../text/pt-br.ts';

type Props = { readonly onOpen: () => void };

/** Opens the list of conversations where there is no room for it. */
export const DrawerButton = ({ onOpen }: Props) => (
  <button type="button" className="drawer-open" onClick={onOpen}>
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M2 4.5h14M2 9h14M2 13.5h9" />
    </svg>
    <span className="sr-only">{text.conversations.open}</span>
  </button>
);

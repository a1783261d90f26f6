import { Dialog } from '../parts/dialog.tsx';
import { helpText } from '../text/help-text.ts';
import { shortcuts } from './shortcuts.ts';
import { useSingleKeys } from './use-single-keys.ts';
import './help-dialog.css';

type Id = keyof typeof shortcuts;
type Props = { readonly open: boolean; readonly onClose: () => void };

const places = ['page', 'list', 'composer'] as const;
const isMac = /\bMac|iPhone|iPad/u.test(navigator.userAgent);

/** Every shortcut that there is, as the table has them. */
export const HelpDialog = ({ open, onClose }: Props) => {
  const [singleKeys, choose] = useSingleKeys();
  return (
    <Dialog title={helpText.title} className="help-dialog" open={open} onClose={onClose}>
      {places.map((place) => (
        <section key={place} aria-labelledby={`atalhos-${place}`}>
          <h3 id={`atalhos-${place}`}>{helpText.places[place]}</h3>
          <dl>
            {(Object.keys(shortcuts) as Id[])
              .filter((id) => shortcuts[id].place === place)
              .map((id) => (
                <div key={id}>
                  <dt>{helpText.shortcuts[id]}</dt>
                  <dd>
                    <Keys keys={shortcuts[id].keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <label className="help-single-keys">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => choose(event.target.checked)}
        />
        <span>
          <b>{helpText.singleKeys}</b> {helpText.singleKeysDetail}
        </span>
      </label>
    </Dialog>
  );
};

const Keys = ({ keys }: { readonly keys: string }) =>
  keys
    .replace('Mod', isMac ? '⌘' : 'Ctrl')
    .split(/[+ ]/u)
    .map((key) => <kbd key={key}>{key}</kbd>);

import { IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../look/useWords.ts';
import { showKeys } from '../../shell/KeysDialog.tsx';
import { useKeysSwitch } from '../../shell/useSingleKeys.ts';

const hints = [
  [['1'], 'keyMatch'],
  [['2'], 'keyMismatch'],
  [['3'], 'keyMissing'],
  [['J', 'K'], 'keyField'],
  [['N'], 'keyPerson'],
  [['Z'], 'keyUndo'],
] as const;
const openHint = [['O'], 'keyOpen'] as const;

/** The keys of the grid, and what silence means; the keys not where they are switched off or nothing can be said. */
export function KeysBar({ mayAttest, mayOpen }: { mayAttest: boolean; mayOpen: boolean }) {
  const { t } = useWords();
  const [areOn] = useKeysSwitch();
  const known = mayAttest ? hints : hints.slice(3, 5);
  const shown = mayOpen ? [...known, openHint] : known;
  return (
    <div className="review-keys" role="group" aria-label={t('inbox.keys')}>
      {areOn &&
        shown.map(([keys, meaning]) => (
          <span className="key" key={meaning}>
            {keys.map((key) => (
              <kbd className="kbd" key={key}>
                {key}
              </kbd>
            ))}
            {t(`packet.${meaning}`)}
          </span>
        ))}
      {!areOn && (
        <button type="button" className="link-button key" onClick={showKeys}>
          {t('packet.keysOff')}
        </button>
      )}
      <span className="silence">
        <IconInfoCircle className="i xs" aria-hidden />
        {t('packet.silence')}
      </span>
    </div>
  );
}

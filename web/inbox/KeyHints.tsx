import { useWords } from '../look/useWords.ts';
import { showKeys } from '../shell/KeysDialog.tsx';
import { useKeysSwitch } from '../shell/useSingleKeys.ts';

const hints = [
  [['J', 'K'], 'keyMove'],
  [['Enter'], 'keyOpen'],
  [['A'], 'keyApprove'],
  [['D'], 'keyDeny'],
  [['R'], 'keySendBack'],
] as const;

/** The keys of the inbox, below it; not where there is no keyboard, nor when they are switched off. */
export function KeyHints() {
  const { t } = useWords();
  const [areOn] = useKeysSwitch();
  return (
    <div className="key-hints" role="group" aria-label={t('inbox.keys')}>
      {areOn &&
        hints.map(([keys, meaning]) => (
          <span key={meaning}>
            {keys.map((key) => (
              <kbd className="kbd" key={key}>
                {key}
              </kbd>
            ))}
            {t(`inbox.${meaning}`)}
          </span>
        ))}
      <span className="grow" />
      <span>
        {areOn && <kbd className="kbd">?</kbd>}
        <button type="button" className="link-button" onClick={showKeys}>
          {t('inbox.keyAll')}
        </button>
      </span>
    </div>
  );
}

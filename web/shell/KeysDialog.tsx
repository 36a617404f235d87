import { Modal, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../look/useWords.ts';
import { useKeysSwitch, useSingleKeys } from './useSingleKeys.ts';

const SHOW = 'qlcb:show-keys';
export const showKeys = (): void => void window.dispatchEvent(new Event(SHOW));

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['A', 'approve'],
  ['D', 'deny'],
  ['R', 'sendBack'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** All keys, and the switch that turns the single letters off. */
export function KeysDialog() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [areOn, setOn] = useKeysSwitch();
  useSingleKeys({ '?': () => setOpen(true) });
  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener(SHOW, show);
    return () => window.removeEventListener(SHOW, show);
  }, []);
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <dl className="keys-list">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd className="kbd">{key}</kbd>
            </dt>
            <dd>{t(`keys.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={areOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t('keys.switch')}
        description={t('keys.switchHint')}
      />
    </Modal>
  );
}

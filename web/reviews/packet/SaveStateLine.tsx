import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useProblemTexts } from '../../look/ProblemNote.tsx';
import { useWords } from '../../look/useWords.ts';
import { formatClock } from '../../time/calendar.ts';
import type { SayingStore } from './useSaying.ts';

/** How it stands with keeping what was said: kept when, being kept, or waiting on this device. */
export function SaveStateLine({ store: { state, unsavedCount, flush } }: { store: SayingStore }) {
  const { t } = useWords();
  const texts = useProblemTexts();
  const isTrouble = state.kind === 'waiting' || state.kind === 'refused';
  const Sign = isTrouble ? IconCloudOff : state.kind === 'saving' || unsavedCount > 0 ? IconCloudUp : IconCloudCheck;
  return (
    <div className={`save-state ${isTrouble ? 'warn' : 'plain'}`} role="status">
      <Sign className="i s" aria-hidden />
      {state.kind === 'waiting' ? (
        <span>
          {t('packet.waiting', { count: unsavedCount })}{' '}
          <button type="button" className="link-button" onClick={() => void flush()}>
            {t('states.retry')}
          </button>
        </span>
      ) : state.kind === 'refused' ? (
        <span>
          {t('packet.refused')} {texts(state.error).title}
        </span>
      ) : (
        <span className="num">{savedWords()}</span>
      )}
    </div>
  );

  function savedWords(): string {
    if (state.kind === 'saving' || unsavedCount > 0) return t('packet.saving');
    if (state.kind === 'saved' && state.at) return t('packet.savedAt', { at: formatClock(state.at) });
    return t('packet.savesItself');
  }
}

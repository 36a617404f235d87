import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useWords } from '../../look/useWords.ts';

interface YesNoProps {
  label: string;
  value: boolean | null;
  /** Null where the reader only looks on. */
  choose: ((value: boolean | null) => void) | null;
}

/** Yes or no, in the look of the verdicts; pressed again it is taken back. */
export function YesNo({ label, value, choose }: YesNoProps) {
  const { t } = useWords();
  if (!choose) {
    const Sign = value === null ? IconCircleDashed : value ? IconCheck : IconX;
    return (
      <span className={`said ${value === null ? 'plain' : value ? 'ok' : 'warn'}`}>
        <Sign className="i s" aria-hidden />
        {t(value === null ? 'packet.open' : value ? 'packet.yes' : 'packet.no')}
      </span>
    );
  }
  return (
    <div className="choice" role="group" aria-label={label} data-answered={value !== null || undefined}>
      {[true, false].map((one, n) => {
        const Sign = one ? IconCheck : IconX;
        return (
          <button
            key={String(one)}
            type="button"
            className={one ? 'ok' : 'warn'}
            aria-pressed={one === value}
            onClick={() => choose(one === value ? null : one)}
          >
            <kbd className="kbd" aria-hidden>
              {n + 1}
            </kbd>
            <Sign className="i s" aria-hidden />
            {t(one ? 'packet.yes' : 'packet.no')}
          </button>
        );
      })}
      {value === null && (
        <span className="unanswered" aria-hidden>
          <IconCircleDashed className="i s" />
          {t('packet.open')}
        </span>
      )}
    </div>
  );
}

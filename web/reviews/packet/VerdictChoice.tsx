import { IconCircleDashed } from '@tabler/icons-react';
import type { FieldVerdict } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import { verdictLooks, verdictsInOrder } from './verdictLooks.ts';

interface VerdictChoiceProps {
  /** What it is about, for who hears the page. */
  label: string;
  verdict: FieldVerdict | null;
  /** Null where the reader only looks on. */
  choose: ((verdict: FieldVerdict | null) => void) | null;
}

/** Match, mismatch, paper missing: three buttons, the chosen one shown; pressed again it is taken back. */
export function VerdictChoice({ label, verdict, choose }: VerdictChoiceProps) {
  const { t } = useWords();
  if (!choose) return <VerdictWord verdict={verdict} />;
  return (
    <div className="choice" role="group" aria-label={label} data-answered={verdict !== null || undefined}>
      {verdictsInOrder.map((one, n) => {
        const { tone, icon: Sign } = verdictLooks[one];
        return (
          <button
            key={one}
            type="button"
            className={tone}
            aria-pressed={one === verdict}
            onClick={() => choose(one === verdict ? null : one)}
          >
            <kbd className="kbd" aria-hidden>
              {n + 1}
            </kbd>
            <Sign className="i s" aria-hidden />
            {t(`packet.verdict.${one}`)}
          </button>
        );
      })}
      {verdict === null && <Unanswered />}
    </div>
  );
}

function Unanswered() {
  const { t } = useWords();
  return (
    <span className="unanswered" aria-hidden>
      <IconCircleDashed className="i s" />
      {t('packet.open')}
    </span>
  );
}

/** What was said, to who only looks on. */
function VerdictWord({ verdict }: { verdict: FieldVerdict | null }) {
  const { t } = useWords();
  const { tone, icon: Sign } = verdict ? verdictLooks[verdict] : ({ tone: 'plain', icon: IconCircleDashed } as const);
  return (
    <span className={`said ${tone}`}>
      <Sign className="i s" aria-hidden />
      {t(verdict ? `packet.verdict.${verdict}` : 'packet.open')}
    </span>
  );
}

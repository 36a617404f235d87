import { useState } from 'react';
import { IconEye } from '@tabler/icons-react';
import type { Correction } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { CorrectionEntry } from './CorrectionEntry.tsx';
import { hasEnded } from './correctionLooks.ts';
import { StatementForm } from './StatementForm.tsx';

const ways = ['entry', 'found_right', 'paper_put_right'] as const;
type Way = (typeof ways)[number];

/** The three ends of a correction: the record is put right, it was right, or the paper file was put right. */
export function CorrectionActs({ correction }: { correction: Correction }) {
  const { t } = useWords();
  const [way, choose] = useState<Way>('entry');
  const { may } = correction;
  if (hasEnded(correction)) return null;
  if (!may.record && !may.state) return may.answer ? null : <LookingOn />;
  const offered = ways.filter((one) => (one === 'entry' ? may.record : may.state));
  const chosen = offered.includes(way) ? way : offered[0];
  return (
    <Card title={t('corrections.end')}>
      <div className="body stack">
        <fieldset className="correction-ways">
          <legend className="vh">{t('corrections.end')}</legend>
          {offered.map((one) => (
            <label className="opt" key={one}>
              <input type="radio" name="way" checked={one === chosen} onChange={() => choose(one)} />
              <span>
                <b>{t(`corrections.way.${one}`)}</b>
                {t(`corrections.wayText.${one}`)}
              </span>
            </label>
          ))}
        </fieldset>
        {chosen === 'entry' && <CorrectionEntry correction={correction} />}
        {chosen && chosen !== 'entry' && <StatementForm key={chosen} correction={correction} outcome={chosen} />}
      </div>
    </Card>
  );
}

function LookingOn() {
  const { t } = useWords();
  return (
    <Note tone="info" icon={IconEye}>
      <b>{t('corrections.lookingOn')}</b> {t('corrections.lookingOnText')}
    </Note>
  );
}

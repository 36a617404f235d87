import { IconCircleDashed, type Icon } from '@tabler/icons-react';
import type { Packet } from '../../api/shapes.ts';
import { useWords, type Tone } from '../../look/useWords.ts';
import { useNumber } from '../useNumber.ts';
import { verdictLooks } from './verdictLooks.ts';

/** How many fields are compared, and how: a bar with the same numbers in words below it. Once it is over, nothing is left to do. */
export function PacketProgress({ fields, isOver }: { fields: Packet['fields']; isOver: boolean }) {
  const rest = isOver ? 'packet.open' : 'packet.left';
  const { t } = useWords();
  const number = useNumber();
  const parts = [
    { key: 'match', count: fields.match, ...verdictLooks.match },
    { key: 'mismatch', count: fields.mismatch, ...verdictLooks.mismatch },
    { key: 'paper_missing', count: fields.paperMissing, ...verdictLooks.paper_missing },
  ] as const;
  const legend: { key: 'match' | 'mismatch' | 'paper_missing' | 'left'; count: number; tone: Tone; icon: Icon }[] = [
    ...parts,
    { key: 'left', count: fields.left, tone: 'plain', icon: IconCircleDashed },
  ];
  const all = Math.max(1, fields.fields);
  const percent = Math.floor(((fields.fields - fields.left) / all) * 100);
  return (
    <div className="packet-progress">
      <div className="pbar" aria-hidden>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count, tone }) => (
            <i key={key} className={tone} style={{ width: `${(count / all) * 100}%` }} />
          ))}
        {fields.left > 0 && <i className="left" />}
      </div>
      <div className="legend">
        <b className="num">{percent}%</b>
        {legend.map(({ key, count, tone, icon: Sign }) => (
          <span key={key} className={tone}>
            <Sign className="i s" aria-hidden />
            {t(key === 'left' ? rest : `packet.verdict.${key}`)} <span className="num">{number(count)}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useWords } from '../look/useWords.ts';

/** The mark and the name, leading home. */
export function Brand() {
  const { t } = useWords();
  return (
    <Link className="brand" to="/">
      <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect className="m1" width="32" height="32" rx="8" />
        <path className="m2" d="M9 10h14M9 16h6M9 22h5M17.5 19.5l3 3L25 16.5" />
      </svg>
      <span className="brand-words">
        <b>QLCB</b>
        <span>{t('shell.product')}</span>
      </span>
    </Link>
  );
}

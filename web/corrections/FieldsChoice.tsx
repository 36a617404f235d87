import type { ReviewSection } from '../api/shapes.ts';
import { FieldError } from '../look/FieldError.tsx';
import { useWords } from '../look/useWords.ts';
import { useReviewFields } from '../reviews/useReviewFields.ts';

interface FieldsChoiceProps {
  section: ReviewSection;
  chosen: string[];
  choose: (fields: string[]) => void;
  isMissing: boolean;
}

/** The fields of a section to choose from, at least one. */
export function FieldsChoice({ section, chosen, choose, isMissing }: FieldsChoiceProps) {
  const { t } = useWords();
  const { fields } = useReviewFields()(section);
  return (
    <fieldset className="report-fields">
      <legend>{t('corrections.report.fields')}</legend>
      {fields.map(({ name, label }) => (
        <label className="check" key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              choose(checked ? [...chosen, name] : chosen.filter((one) => one !== name))
            }
          />
          {label}
        </label>
      ))}
      <FieldError>{isMissing ? t('corrections.report.fieldsMissing') : undefined}</FieldError>
    </fieldset>
  );
}

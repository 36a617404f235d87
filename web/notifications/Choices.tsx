import { useId, type ReactNode } from 'react';

interface ChoicesProps<V extends string> {
  legend: string;
  hint: string;
  options: readonly { value: V; title: string; text?: string; lang?: string }[];
  value: V;
  choose: (value: V) => void;
  children?: ReactNode;
}

/** One of a few, each with what it means; chosen at once. */
export function Choices<V extends string>({ legend, hint, options, value, choose, children }: ChoicesProps<V>) {
  const name = useId();
  return (
    <fieldset className="choices" aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <p className="muted small" id={`${name}-hint`}>
        {hint}
      </p>
      <div className="choice-list">
        {options.map((option) => (
          <label className="opt" key={option.value} lang={option.lang}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
            <span>
              <b>{option.title}</b>
              {option.text}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

import type { OfficerRef } from '../api/shapes.ts';

/** Where a person serves: position and unit. */
export const placeOf = ({ position, unitName }: OfficerRef): string => [position, unitName].filter(Boolean).join(', ');

/** A person: the name, and below it the position and unit. */
export function Person({ officer }: { officer: OfficerRef }) {
  return (
    <>
      <b>{officer.name}</b>
      <span className="sub">{placeOf(officer)}</span>
    </>
  );
}

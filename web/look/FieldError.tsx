import { IconAlertCircle } from '@tabler/icons-react';

/** What is wrong with a group of choices. */
export function FieldError({ id, children }: { id?: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p className="field-error" id={id} role="alert">
      <IconAlertCircle className="i s" aria-hidden />
      {children}
    </p>
  );
}

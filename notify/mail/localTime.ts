const digits = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function parts(at: Date): Record<string, string> {
  return Object.fromEntries(digits.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `15/10/2024` in Viet Nam. A mail is read later than it is written, so it never says "today". */
export function dateOf(at: Date): string {
  const { day, month, year } = parts(at);
  return `${day}/${month}/${year}`;
}

/** `17:00 15/10` in Viet Nam, where the year is clear. */
export function shortMomentOf(at: Date): string {
  const { day, month, hour, minute } = parts(at);
  return `${hour}:${minute} ${day}/${month}`;
}

/** `17:00 thứ Ba, 15/10/2024` in Viet Nam; `weekdays` from Sunday. */
export function momentOf(at: Date, weekdays: readonly string[]): string {
  const { day, month, year, hour, minute } = parts(at);
  const weekday = new Date(`${year}-${month}-${day}T12:00:00Z`).getUTCDay();
  return `${hour}:${minute} ${weekdays[weekday] ?? ''}, ${day}/${month}/${year}`;
}

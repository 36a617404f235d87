import type { ToldPerson as Person } from '../../domain/toldRequest.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

export type { Person };

/** `<b>Mạc Diệp Anh</b>, Phó Đội trưởng`, with the unit on its own line. */
export function personLines({ name, position, unit }: Person): Html {
  return html`<b>${name}</b>${position && `, ${position}`}${unit && html`<br />${unit}`}`;
}

/** `Đoàn Thế Hiển, Cục trưởng` on one line, as plain text. */
export function personText({ name, position }: Person): string {
  return position ? `${name}, ${position}` : name;
}

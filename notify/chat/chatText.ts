import type { Language } from '../../domain/citation.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import { chatTexts } from './chatTexts.ts';

/** What a chat message tells: what it is about, the number under which people know it, and the page of the app. */
export interface ChatNotice {
  template: MessageTemplate;
  /** Of a request or a case; null where it is about neither. */
  no: string | null;
  /** A page of the app, which asks who reads it; never a link that decides or signs in. */
  href: string;
}

/** The text of one message: one line and a link. No name, no reason, no address: a chat is not under the secrecy regime (R13). */
export function chatText({ template, no, href }: ChatNotice, language: Language): string {
  const said = chatTexts[template][language];
  return `${no === null ? said : `${said} · ${no}`}\n${href}`;
}

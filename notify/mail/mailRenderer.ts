import mjml2html from 'mjml';
import type { Language } from '../../domain/citation.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import { frameMjml } from './frame.mjml.ts';
import { textsIn } from './language.ts';
import { letterOf } from './letterOf.ts';
import { letterSlots } from './letterSlots.ts';
import type { MailDataByTemplate } from './mailData.ts';
import { plainLetter } from './plainLetter.ts';
import { shownLine } from './shownText.ts';
import { parseSlots } from './slottedMarkup.ts';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** Renders one mail; pure and quick, because the frames are compiled already. */
export type RenderMail = <Template extends MessageTemplate>(
  template: Template,
  language: Language,
  data: MailDataByTemplate[Template],
) => RenderedMail;

/**
 * Compiles the frame of every language with MJML, once, and answers the function that fills it for each mail.
 *
 * @throws when MJML finds a fault in the frame
 */
export async function createMailRenderer(): Promise<RenderMail> {
  const frames: Record<Language, Frame> = { vi: await compileFrame('vi'), en: await compileFrame('en') };
  return (template, language, data) => {
    const texts = textsIn(language);
    const letter = letterOf(template, texts, data);
    const subject = shownLine(letter.subject);
    const html = frames[language](letterSlots({ ...letter, subject }, texts.copyAddress));
    return { subject, html, text: plainLetter(letter) };
  };
}

type Frame = ReturnType<typeof parseSlots>;

async function compileFrame(language: Language): Promise<Frame> {
  const options = { fonts: {}, validationLevel: 'strict' } as const;
  const { html } = await mjml2html(frameMjml(language, textsIn(language).product), options);
  return parseSlots(html.replace('aria-roledescription="email" role="article"', 'role="main"'));
}

import { useWords } from '../look/useWords.ts';
import { vi } from '../texts/vi.ts';

/** By which way something came: `Web`, `Liên kết thư`; the system's own acts say so. */
export function useChannelWords() {
  const { t } = useWords();
  return (channel: string | null, hasActor: boolean): string => {
    if (!channel) return hasActor ? '' : t('timeline.system');
    if (channel === 'mail' && hasActor) return t('terms.channel.link');
    return channel in vi.terms.channel ? t(`terms.channel.${channel as keyof typeof vi.terms.channel}`) : channel;
  };
}

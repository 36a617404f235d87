import { IconEye, IconLock, IconUserOff } from '@tabler/icons-react';
import { useMe } from '../../api/queries.ts';
import type { Packet } from '../../api/shapes.ts';
import { LinkButton } from '../../look/LinkButton.tsx';
import { Note } from '../../look/Note.tsx';
import { useWords } from '../../look/useWords.ts';

/** Why nothing can be said here: ended, held by another, held by nobody, or mine through an account that is not in use now. */
export function PacketNotes({ packet }: { packet: Packet }) {
  const { t, both } = useWords();
  const { officer, accounts } = useMe();
  const { may, holder, holderAccount, state, id, citation } = packet;
  if (may.attest) return null;
  const basis = <span className="cite">{both(citation.title)}</span>;
  if (state !== 'open')
    return (
      <Note tone="plain" icon={IconEye}>
        <b>{t(`packet.over.${state}`)}</b> {basis}
      </Note>
    );
  if (!holder)
    return (
      <Note tone="warn" icon={IconUserOff}>
        <b>{t('packet.nobody')}</b>
        <p>{t('packet.nobodyText')}</p>
      </Note>
    );
  const mine = holder.id === officer.id ? accounts.find(({ userName }) => userName === holderAccount) : undefined;
  if (mine)
    return (
      <Note
        tone="info"
        icon={IconLock}
        acts={
          <LinkButton to="/sign-in" search={{ account: mine.userName, return: `/reviews/packets/${id}` }} size="xs">
            {t('inbox.signInThrough', { userName: mine.userName })}
          </LinkButton>
        }
      >
        <b>{t('packet.throughAccount')}</b>
        <p>{t('packet.throughAccountText', { userName: mine.userName })}</p>
      </Note>
    );
  return (
    <Note tone="info" icon={IconEye}>
      <b>{t('packet.lookingOn')}</b> {t('packet.lookingOnText', { name: holder.name })} {basis}
    </Note>
  );
}

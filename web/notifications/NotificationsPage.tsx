import './notifications.css';
import { useQuery } from '@tanstack/react-query';
import { notificationsQuery, type Notifications } from '../api/notificationQueries.ts';
import { Card } from '../look/Card.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { useLanguageChange } from '../shell/useLanguageChange.ts';
import { ChatItem } from './ChatItem.tsx';
import { Choices } from './Choices.tsx';
import { WaysCard } from './WaysCard.tsx';

/** How the system reaches one: language, mail and chat, and linking a chat. */
export function NotificationsPage() {
  const { t } = useWords();
  const notifications = useQuery(notificationsQuery);
  return (
    <div className="page narrow">
      <PageHead title={t('notices.title')} meta={t('notices.lead')} />
      <Loaded query={notifications} rows={4}>
        {(shown) => (
          <>
            <ChatsCard chats={shown.chats} />
            <WaysCard notifications={shown} />
            <LanguageCard />
          </>
        )}
      </Loaded>
    </div>
  );
}

function ChatsCard({ chats }: Pick<Notifications, 'chats'>) {
  const { t } = useWords();
  return (
    <Card title={t('notices.chats')}>
      {chats.length === 0 ? (
        <Empty title={t('notices.none')} text={t('notices.noneText')} />
      ) : (
        <ul className="plain-list">
          {chats.map((chat) => (
            <ChatItem key={chat.channel} chat={chat} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const LANGUAGES = [
  { value: 'vi', title: 'Tiếng Việt', lang: 'vi' },
  { value: 'en', title: 'English', lang: 'en' },
] as const;

function LanguageCard() {
  const { t, language } = useWords();
  const change = useLanguageChange();
  return (
    <Card title={t('notices.language')}>
      <div className="ways-form">
        <Choices
          legend={t('notices.language')}
          hint={t('notices.languageText')}
          options={LANGUAGES}
          value={language}
          choose={(value) => change.mutate(value)}
        />
      </div>
    </Card>
  );
}

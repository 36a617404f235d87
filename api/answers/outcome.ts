import type { BilingualText } from '../../domain/citation.ts';
import type { Verdict } from '../../domain/approval.ts';

/** What follows a decision, in one line. `next` is the stage after it, if there is one. */
export function whatFollows(
  verdict: Verdict,
  next: { title: BilingualText; position: number } | undefined,
): BilingualText {
  if (verdict === 'deny')
    return { vi: 'Yêu cầu kết thúc; người đề nghị được báo.', en: 'The request ends; its requester is told.' };
  if (verdict === 'send_back')
    return { vi: 'Người đề nghị sửa và gửi lại bản mới.', en: 'The requester changes it and sends a new version.' };
  if (!next)
    return { vi: 'Yêu cầu có hiệu lực; người đề nghị được báo.', en: 'It takes effect; the requester is told.' };
  return {
    vi: `Chuyển tới bước ${next.position}: ${next.title.vi}.`,
    en: `It goes on to stage ${next.position}: ${next.title.en}.`,
  };
}

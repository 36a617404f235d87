import { viAccounts } from './viAccounts.ts';
import { viCases } from './viCases.ts';
import { viEvents } from './viEvents.ts';
import { viReviews } from './viReviews.ts';

/** How long, counted in working time: `6 giờ 18 phút`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} phút`;
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}

/** The mails' words in Vietnamese: the language that the others are held against. */
export const vi = {
  product: 'Quản lý cán bộ tập trung',
  duration,
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  copyAddress: 'Nút không mở được? Chép địa chỉ này:',
  dear: (who: string) => `Kính gửi ${who}.`,
  you: 'bạn',
  subject: (tag: string, title: string, reference: string) => `[${tag}] ${title}${reference && `, ${reference}`}`,
  verdictDone: { approve: 'đã duyệt', deny: 'đã từ chối', send_back: 'đã trả lại' },
  risk: { low: 'Thấp', medium: 'Vừa', high: 'Cao' },
  outcome: { allowed: 'Không vướng', warning: 'Cần lưu ý', denied: 'Vướng' },
  facts: {
    asker: 'Ai đề nghị',
    beneficiary: 'Cho ai',
    self: 'Chính người đề nghị',
    via: ', qua tài khoản ',
    permission: 'Quyền',
    scope: 'Phạm vi',
    period: 'Thời hạn',
    fromTo: (from: string, to: string) => `${from} đến ${to}`,
    openEnded: (from: string) => `từ ${from}, không định ngày hết`,
    untilHandover: ', hoặc tới khi bàn giao tài khoản',
    reason: 'Lý do',
    risk: 'Rủi ro',
    rules: 'Quy tắc',
    rulesOk: 'Không vướng quy tắc nào',
    earlier: 'Trước đó',
    request: 'Yêu cầu',
    version: (n: number) => `bản ${n}`,
    step: (n: number, of: number) => `bước ${n}/${of}`,
    at: 'Lúc',
    holder: 'Người giữ quyền',
    account: 'Tài khoản',
  },
  task: {
    due: (moment: string) => `Hạn ${moment}`,
    left: (duration: string) => `, còn ${duration} làm việc`,
    overdue: (moment: string) => `Quá hạn ${moment}`,
    late: (duration: string) => `, chậm ${duration} làm việc`,
    tag: {
      task_ask: (moment: string) => `Cần duyệt trước ${moment}`,
      task_reminder: (moment: string) => `Nhắc: cần duyệt trước ${moment}`,
      task_escalated: (moment: string) => `Chuyển cấp trên: cần duyệt trước ${moment}`,
      task_reassigned: (moment: string) => `Giao lại cho bạn: cần duyệt trước ${moment}`,
    },
    overdueTag: (moment: string) => `Quá hạn ${moment}: vẫn chờ duyệt`,
    preheader: (asker: string, moment: string) => `${asker} đề nghị, hạn ${moment}.`,
    waits: (who: string, step: number, steps: number) =>
      `Yêu cầu dưới đây đang chờ ${who} quyết định ở bước ${step} trên ${steps}.`,
    reminder: (number: number) => `Đây là lần nhắc thứ ${number}; yêu cầu vẫn chưa có quyết định.`,
    why: 'Vì sao tới bạn',
    silent: (name: string, moment: string) => `${name} được hỏi trước nhưng chưa quyết định đến hạn ${moment}`,
    noApprover: (unit: string) => `${unit} hiện không có ai đủ điều kiện quyết định, nên việc lên đơn vị cấp trên`,
    away: (name: string, date: string) => `${name} vắng mặt đến ${date} và đã ủy quyền cho bạn`,
    reassigned: (by: string, from: string) => `${by} giao lại việc của ${from}`,
    decide: 'Xem và quyết định',
    signIn: 'Đăng nhập để quyết định',
    smallLink: (version: number) =>
      `Mở thư hay mở liên kết chưa quyết định gì. Nút dẫn tới trang có các lựa chọn duyệt, từ chối và trả lại. Liên kết chỉ dùng được một lần, chỉ cho người nhận thư này, chỉ cho bản ${version}, và hết hiệu lực khi việc đã đóng.`,
    smallSession: (account: string) =>
      `Mở thư hay mở liên kết chưa quyết định gì. Bước này quyết định sau khi đăng nhập qua tài khoản ${account}.`,
    ifSilent: 'Nếu chưa quyết định:',
    reminders: (moments: string) => `nhắc lúc ${moments}; `,
    and: ' và ',
    escalates: (moment: string, who: string) => `đến ${moment} việc chuyển cho ${who}.`,
    expires: (moment: string) => `đến ${moment} yêu cầu khép lại mà không được duyệt.`,
    doNotForward: 'Xin đừng chuyển tiếp thư này: liên kết là của riêng bạn và quyết định được ghi tên bạn.',
    notMine: 'Không phải việc của tôi',
  },
  ...viEvents,
  ...viAccounts,
  ...viCases,
  ...viReviews,
};

/** Vietnamese words of the mails that tell what happened. */
export const viEvents = {
  open: 'Xem diễn biến yêu cầu',
  ended: {
    by: 'Người quyết định',
    withdrawnBy: 'Người rút',
    reason: 'Lý do',
    approved: {
      state: 'Đã duyệt',
      lead: 'Yêu cầu đã được duyệt đủ các bước và đã có hiệu lực. Bạn không cần làm gì thêm.',
    },
    rejected: {
      state: 'Đã từ chối',
      lead: 'Yêu cầu khép lại và không có quyền nào thay đổi. Bạn có thể sửa theo lý do dưới đây rồi gửi yêu cầu mới.',
    },
    expired: {
      state: 'Hết hạn xử lý',
      lead: 'Đã nhắc và đã chuyển cấp trên nhưng đến hạn cuối vẫn chưa ai quyết định, nên yêu cầu khép lại mà không được duyệt. Bạn có thể gửi lại.',
    },
    withdrawn: {
      state: 'Đã rút',
      lead: 'Yêu cầu đã được rút; việc xử lý dừng lại và không có quyền nào thay đổi.',
    },
    failed: {
      state: 'Chưa thực hiện được',
      lead: 'Yêu cầu đã được duyệt nhưng khi thực hiện thì không còn đủ điều kiện, nên không có quyền nào thay đổi. Bạn có thể gửi yêu cầu mới sau khi khắc phục.',
    },
  },
  sentBack: {
    state: 'Trả lại để sửa',
    rest: (moment: string) => `, chờ bạn đến ${moment}`,
    lead: (by: string) => `${by} trả lại yêu cầu của bạn và nói rõ cần sửa gì. Bản sửa sẽ được hỏi lại từ đầu.`,
    what: 'Cần sửa',
    by: 'Người trả lại',
    button: 'Sửa và gửi lại',
    ifSilent: 'Nếu chưa sửa:',
    closes: (moment: string) => `đến ${moment} yêu cầu khép lại mà không được duyệt. Bạn cũng có thể rút yêu cầu.`,
  },
  question: {
    state: 'Có câu hỏi',
    lead: (by: string) => `${by} hỏi thêm trước khi quyết định. Hạn xử lý vẫn chạy trong lúc chờ trả lời.`,
    what: 'Câu hỏi',
    by: 'Người hỏi',
    button: 'Trả lời',
  },
  comment: {
    state: 'Có trao đổi mới',
    lead: (by: string) => `${by} vừa viết vào yêu cầu này. Không bắt buộc trả lời.`,
    what: 'Nội dung',
    by: 'Người viết',
    button: 'Xem trao đổi',
  },
  disputed: {
    state: 'Báo: không phải tôi quyết định',
    lead: (by: string) =>
      `${by} báo rằng quyết định ghi tên mình ở yêu cầu dưới đây không phải do mình. Quyết định vẫn giữ nguyên cho tới khi có người xem xét; hãy kiểm tra thư và phiên đăng nhập của người này.`,
    what: 'Lời báo',
    by: 'Người báo',
    button: 'Xem yêu cầu và nhật ký',
    noWords: 'Không viết gì thêm.',
  },
  revoked: {
    state: 'Đã thu hồi quyền',
    rest: (moment: string) => ` từ ${moment}`,
    subject: (permission: string) => `Thu hồi quyền ${permission}`,
    holderLead:
      'Quyền dưới đây của bạn đã được thu hồi và thôi hiệu lực ngay. Những quyền khác của bạn không thay đổi.',
    otherLead: (holder: string) =>
      `Quyền dưới đây của ${holder} đã được thu hồi và thôi hiệu lực ngay. Thư này để bạn biết.`,
    by: 'Người thu hồi',
    button: 'Xem quyền của tôi',
    otherButton: 'Xem chi tiết',
    wrong: 'Thấy chưa đúng?',
    askAgain: 'Hãy trao đổi với người thu hồi, hoặc gửi yêu cầu cấp quyền mới.',
  },
  ending: {
    state: (moment: string) => `Hết lúc ${moment}`,
    days: (n: number) => `, còn ${n} ngày`,
    subject: (permission: string) => `Sắp hết quyền ${permission}`,
    lead: 'Quyền dưới đây sắp hết. Nếu vẫn cần cho công việc, hãy xin gia hạn để không bị gián đoạn.',
    button: 'Xin gia hạn',
    small: 'Nút mở yêu cầu gia hạn đã điền sẵn; bạn xem lại rồi mới gửi.',
    ifSilent: 'Nếu không gia hạn:',
    ends: 'quyền tự hết đúng hạn, không cần làm gì.',
  },
  signIn: {
    state: (moment: string) => `Dùng được đến ${moment}`,
    subject: 'Liên kết đăng nhập QLCB',
    heading: 'Đăng nhập QLCB',
    lead: 'Bấm nút để mở trang đăng nhập, rồi bấm “Đăng nhập” trên trang đó.',
    requested: 'Yêu cầu lúc',
    button: 'Mở trang đăng nhập',
    small: 'Liên kết chỉ dùng được một lần và chỉ cho bạn. Xin đừng chuyển tiếp thư này.',
    notYou: 'Không phải bạn yêu cầu?',
    ignore:
      'Hãy bỏ qua thư này; không bấm thì không ai đăng nhập được. Nếu thư lặp lại, hãy báo cán bộ quản trị của đơn vị.',
  },
  receipt: {
    state: { approve: 'Đã ghi nhận: duyệt', deny: 'Đã ghi nhận: từ chối', send_back: 'Đã ghi nhận: trả lại' },
    tag: (no: string) => `Biên nhận ${no}`,
    lead: 'Đây là biên nhận cho quyết định ghi tên bạn. Bạn không cần làm gì thêm.',
    no: 'Số biên nhận',
    reason: 'Lý do',
    channel: 'Qua',
    channels: { mail: 'Liên kết trong thư, nay đã hết hiệu lực', web: 'Phiên đăng nhập trên trang QLCB' },
    notYou: 'Không phải bạn bấm?',
    report: 'Báo ngay để yêu cầu được kiểm tra bằng liên kết dưới đây.',
    dispute: 'Không phải tôi quyết định',
  },
  locked: {
    state: 'Tài khoản tạm khóa',
    until: (moment: string) => `, tự mở lúc ${moment}`,
    noUntil: ', chờ quản trị mở lại',
    subject: (account: string) => `Tài khoản ${account} tạm khóa`,
    lead: (failures: number) =>
      `Đã nhập sai mật khẩu ${failures} lần liên tiếp nên tài khoản tạm khóa để bảo vệ dữ liệu.`,
    failures: 'Số lần nhập sai',
    button: 'Mở trang QLCB',
    notYou: 'Không phải bạn nhập sai?',
    report:
      'Hãy báo ngay thủ trưởng đơn vị và báo bằng văn bản cho đơn vị công nghệ thông tin (khoản 6 Điều 10, Quy chế 240).',
    yours: 'Nếu chính bạn nhập sai, chỉ cần chờ đến lúc mở rồi thử lại.',
  },
};

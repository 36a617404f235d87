/** Vietnamese words of the pages behind a link that decides nothing: dead links, the sign-in link, "this was not me". */
export const viLinks = {
  fromMail: 'Liên kết trong thư',
  nothingToDo: 'Bạn không cần làm gì thêm. Không có gì mới được ghi nhận.',
  request: 'Yêu cầu',
  outcome: 'Kết quả',
  by: 'Người quyết định',
  onBehalfOf: (name: string) => `người được ${name} ủy quyền`,
  at: 'Lúc',
  now: 'Người xử lý hiện nay',
  myTasks: 'Xem việc chờ tôi xử lý',
  otherTasks: 'Việc khác cần xử lý',
  timeline: 'Đăng nhập để xem diễn biến',
  viewRequest: 'Xem yêu cầu',
  channels: { mail: 'Liên kết trong thư', web: 'Phiên đăng nhập trên trang QLCB' },
  decided: {
    title: (name: string) => `${name} đã quyết định yêu cầu này`,
    titleYou: 'Bạn đã quyết định yêu cầu này',
    whyMailed: 'Vì sao thư vẫn tới bạn',
    bothAsked: 'Nhiều người cùng được hỏi; ai quyết định trước thì việc đóng lại với những người kia.',
  },
  expired: {
    title: 'Liên kết này đã hết hạn',
    lead: (when: string) => `Liên kết dùng được đến ${when}. Chưa có gì được ghi nhận và việc vẫn chờ bạn quyết định.`,
    renew: 'Gửi cho tôi liên kết mới',
    renewNote: 'Liên kết mới chỉ gửi tới hộp thư đã đăng ký của người nhận thư này.',
    signIn: 'Đăng nhập để quyết định',
  },
  renewed: {
    title: 'Liên kết mới đang được gửi',
    lead: 'Xin mở hộp thư công vụ đã đăng ký. Nếu việc vẫn còn chờ bạn, thư mới sẽ tới trong ít phút.',
  },
  voided: {
    title: 'Liên kết đã bị hủy để bảo vệ bạn',
    lead: 'Tài khoản của bạn đã được báo là lộ mật khẩu nên mọi liên kết gửi trước lúc đó đều bị hủy. Việc vẫn chờ bạn: hãy đăng nhập bằng liên kết mới gửi tới thư công vụ để xem và quyết định.',
  },
  superseded: {
    title: 'Yêu cầu đã có bản mới',
    lead: (seen: number, current: number) =>
      `Thư này hỏi về bản ${seen}, nay đã là bản ${current}. Liên kết cũ thôi dùng để không ai duyệt nhầm nội dung đã đổi.`,
    taskLead: (seen: number, current: number) =>
      `Việc này hỏi về bản ${seen}, nay đã là bản ${current}. Bản mới được hỏi lại từ đầu.`,
    changed: 'Sửa lúc',
    newMail: 'Thư cho bản mới',
    mailedAt: (when: string) => `Đã gửi tới hộp thư của bạn lúc ${when}`,
    open: (version: number) => `Mở bản ${version}`,
  },
  moved: {
    reassigned: (name: string) => `Việc này đã giao cho ${name}`,
    reassignedLead: (when: string) =>
      `Việc được giao lại lúc ${when}. Bạn không cần làm gì thêm; không có gì mới được ghi nhận.`,
    escalated: (name: string) => `Việc này đã chuyển lên ${name}`,
    escalatedLead: (when: string) => `Quá hạn mà chưa có quyết định nên việc chuyển cấp trên lúc ${when}.`,
    transferred: 'Bạn không còn thẩm quyền với yêu cầu này',
    transferredLead: (when: string) =>
      `Cương vị được quyết định ở bước này không còn là của bạn từ ${when}. Không có gì được ghi nhận.`,
    someoneElse: 'người khác',
    wrong: 'Thấy điều này không đúng? Hãy báo cán bộ quản trị của đơn vị.',
  },
  withdrawn: {
    title: 'Người đề nghị đã rút yêu cầu này',
    by: 'Người rút',
  },
  lapsed: {
    title: 'Yêu cầu đã khép lại vì quá hạn',
    lead: (when: string) => `Đến ${when} chưa có quyết định nên yêu cầu khép lại mà không được duyệt.`,
    note: 'Người đề nghị đã được báo và có thể gửi yêu cầu mới.',
  },
  waiting: {
    title: 'Việc này đang chờ người khác',
    lead: 'Việc còn mở nhưng không chờ bạn quyết định.',
  },
  noTask: {
    title: 'Không tìm thấy việc này',
    lead: 'Việc không có, hoặc nằm ngoài phạm vi của bạn.',
  },
  unknown: {
    title: 'Không tìm thấy liên kết này',
    lead: 'Địa chỉ có thể bị chép thiếu hoặc ngắt dòng. Hãy bấm lại nút trong thư, hoặc đăng nhập để xem việc chờ bạn.',
  },
  tooMany: {
    title: 'Tạm dừng vì mở sai quá nhiều lần',
    lead: (minutes: number) =>
      `Hãy thử lại sau ${minutes} phút. Liên kết đúng trong thư của bạn vẫn còn nguyên giá trị.`,
  },
  signIn: {
    title: 'Đăng nhập QLCB',
    lead: 'Bấm nút dưới đây để đăng nhập trên thiết bị này.',
    who: 'Người đăng nhập',
    validUntil: 'Liên kết dùng được',
    until: (when: string) => `một lần, đến ${when}`,
    button: 'Đăng nhập',
    note: 'Mở trang này chưa đăng nhập. Nếu bạn không xin liên kết này, hãy đóng trang; liên kết tự hết hạn.',
    used: 'Liên kết đăng nhập này đã dùng',
    usedLead:
      'Mỗi liên kết chỉ đăng nhập được một lần. Nếu không phải bạn dùng, hãy báo ngay cán bộ quản trị của đơn vị.',
    expired: 'Liên kết đăng nhập này đã hết hạn',
    expiredLead: 'Không có ai được đăng nhập. Hãy xin một liên kết mới; thư sẽ tới hộp thư đã đăng ký của bạn.',
    again: 'Xin liên kết mới',
  },
  dispute: {
    title: 'Không phải tôi quyết định',
    lead: 'Nếu bạn không bấm quyết định dưới đây, hãy báo để yêu cầu được kiểm tra.',
    decision: 'Quyết định',
    receipt: 'Số biên nhận',
    note: 'Điều bạn biết thêm',
    noteHint: 'không bắt buộc',
    button: 'Báo: không phải tôi',
    quiet: 'Mở trang này chưa ghi nhận gì.',
    done: 'Đã nhận lời báo của bạn',
    doneLead: 'Bộ phận quản trị được báo để kiểm tra và sẽ liên hệ với bạn.',
    secret: (cited: string) =>
      `Nếu ngờ mật khẩu bị lộ, hãy báo thủ trưởng đơn vị và báo bằng văn bản cho đơn vị công nghệ thông tin (${cited}).`,
  },
};

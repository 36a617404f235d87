/** Vietnamese words of the mails about accounts. */
export const viAccounts = {
  accountLink: {
    issued: {
      subject: (account: string) => `Tài khoản ${account} đã được cấp`,
      lead: 'Tài khoản dưới đây đã được cấp và phân công cho bạn. Hãy đặt mật khẩu để bắt đầu sử dụng.',
    },
    handedOver: {
      subject: (account: string) => `Tài khoản ${account} đã bàn giao cho bạn`,
      lead: 'Tài khoản dưới đây đã được bàn giao cho bạn. Mật khẩu và mã xác thực của người trước không còn dùng được; hãy đặt mật khẩu mới.',
    },
    state: (moment: string) => `Đặt mật khẩu trước ${moment}`,
    button: 'Đặt mật khẩu',
    needsFactor: 'Tài khoản quản trị phải có xác thực hai lớp: hãy chuẩn bị ứng dụng xác thực trên điện thoại.',
    small: 'Liên kết dùng được một lần. Chưa đặt mật khẩu thì chưa ai đăng nhập được bằng tài khoản này.',
    notYou: 'Không phải việc của bạn?',
    report: 'Xin đừng chuyển tiếp thư này; hãy báo thủ trưởng đơn vị.',
  },
  accountWithdrawn: {
    subject: (account: string) => `Tài khoản ${account} đã bị thu hồi`,
    state: 'Đã thu hồi tài khoản',
    lead: 'Tài khoản dưới đây đã bị thu hồi. Phiên đăng nhập và các quyền qua tài khoản này đã kết thúc.',
    button: 'Xem yêu cầu',
  },
  accountFrozen: {
    subject: (account: string) => `Tài khoản ${account} đã bị khóa, chờ bàn giao`,
    state: 'Chờ bàn giao',
    lead: 'Người sử dụng tài khoản dưới đây đã thôi công tác nên tài khoản bị khóa. Hãy phân công người khác bằng yêu cầu bàn giao, hoặc đề nghị thu hồi.',
    button: 'Bàn giao tài khoản',
  },
  grantsOffered: {
    subject: (account: string) => `Xin lại quyền qua tài khoản ${account}`,
    state: 'Quyền của người trước đã kết thúc',
    lead: 'Các quyền dưới đây của người giao đã kết thúc khi bàn giao. Nếu cần cho công việc, hãy gửi yêu cầu đã điền sẵn cho từng quyền.',
    button: 'Mở yêu cầu điền sẵn',
    small: 'Bạn xem lại rồi mới gửi; chưa gửi thì không có quyền nào.',
    offer: (n: number) => `Quyền ${n}`,
  },
};

export const keys = {
  title: 'Phím tắt',
  next: 'Việc sau',
  previous: 'Việc trước',
  open: 'Mở yêu cầu đầy đủ',
  approve: 'Tới nút duyệt; Enter để duyệt',
  deny: 'Viết lý do từ chối',
  sendBack: 'Viết lý do trả lại',
  search: 'Tìm hồ sơ',
  help: 'Bảng phím này',
  switch: 'Dùng phím một chữ',
  switchHint: 'Tắt nếu phím vướng trình đọc màn hình hoặc điều khiển bằng giọng nói.',
};

/** Why something is refused about personnel records, as `becauseTexts`. */
// prettier-ignore
export const recordBecauseTexts = {
  other_work_group: { vi: 'Mục này thuộc nhóm nghiệp vụ khác; quyền của bạn chỉ dùng cho nhóm nghiệp vụ đã cấp.', en: 'The section belongs to another group of work; a permission is for its own group only.' },
  sensitive_section: { vi: 'Mục nhạy cảm theo chế độ mật (khoản 5 Điều 10): cần thêm quyền xem mục nhạy cảm.', en: 'A sensitive section, kept under the secrecy regime (article 10.5): it takes the permission to open sensitive sections.' },
  no_right_to_write: { vi: 'Bạn chưa được cấp quyền cập nhật hồ sơ do đơn vị mình quản lý (khoản 1 Điều 10).', en: 'You have no permission to update the dossiers that your unit manages (article 10.1).' },
  nothing_to_correct: { vi: 'Bản cần sửa sai không có hoặc đã được sửa; hãy mở lại và chọn bản đang đúng.', en: 'The version to be corrected is not there or was corrected before; open it again and choose one that stands.' },
};

import type { BilingualText } from './citation.ts';

/** What findings on issuing, withdrawing and handing over accounts say. `{name}` stands for a datum of the finding. */
// prettier-ignore
export const accountFindingTexts = {
  problem_goes_to_head: { vi: 'Vấn đề về hồ sơ được báo cáo thủ trưởng đơn vị quản lý hồ sơ xem xét.', en: 'A problem in a dossier goes to the head of the unit that manages it.' },
  section_has_no_such_field: { vi: 'Mục hồ sơ này không có trường như vậy.', en: 'The section has no such field.' },
  quota_has_room: { vi: 'Đơn vị còn chỗ: đã dùng {used}/{limit} tài khoản loại này.', en: 'The unit has room: {used} of {limit} accounts of this kind are taken.' },
  quota_used_up: { vi: 'Đơn vị đã dùng hết {limit} tài khoản loại này: {holders}.', en: 'The unit’s {limit} accounts of this kind are all taken: {holders}.' },
  unit_gets_no_such_account: { vi: 'Đơn vị này không được cấp loại tài khoản này.', en: 'This unit gets no account of this kind.' },
  custodian_of_owning_unit: { vi: 'Người sử dụng thuộc đơn vị được cấp tài khoản.', en: 'The custodian belongs to the unit that owns the account.' },
  custodian_outside_owning_unit: { vi: 'Người sử dụng không thuộc đơn vị được cấp tài khoản.', en: 'The custodian does not belong to the unit that owns the account.' },
  division_named: { vi: 'Đơn vị được ghi đến cấp phòng, đội nơi người sử dụng công tác.', en: 'The unit is named down to the division where the custodian serves.' },
  division_is_elsewhere: { vi: 'Phòng, đội ghi trong đề nghị không phải nơi người sử dụng công tác.', en: 'The division named is not the one where the custodian serves.' },
  asker_of_owning_unit: { vi: 'Người đề nghị thuộc đơn vị hoặc phụ trách đơn vị.', en: 'The requester belongs to the unit or is responsible for it.' },
  asker_outside_owning_unit: { vi: 'Người đề nghị không thuộc đơn vị và không phụ trách đơn vị.', en: 'The requester neither belongs to the unit nor is responsible for it.' },
  account_already_requested: { vi: 'Đã có yêu cầu cấp tài khoản loại này cho người này đang chờ: {requestNo}.', en: 'An account of this kind is already asked for this officer: {requestNo}.' },
  competent_to_ask_withdrawal: { vi: 'Người đề nghị là thủ trưởng, cán bộ quản trị, người sử dụng hoặc thuộc đơn vị công nghệ thông tin.', en: 'The requester is the head, the admin officer, the custodian or of the IT department.' },
  may_not_ask_withdrawal: { vi: 'Chỉ thủ trưởng, cán bộ quản trị của đơn vị, người sử dụng hoặc đơn vị công nghệ thông tin được đề nghị thu hồi tài khoản.', en: 'Only the head, the admin officer, the custodian or the IT department may ask for an account’s withdrawal.' },
  account_not_withdrawn: { vi: 'Tài khoản chưa bị thu hồi.', en: 'The account has not been withdrawn.' },
  other_request_open: { vi: 'Đang có yêu cầu khác về tài khoản này: {requestNo}.', en: 'Another request about this account is open: {requestNo}.' },
  no_other_request_open: { vi: 'Không có yêu cầu nào khác về tài khoản này.', en: 'No other request about this account is open.' },
  competent_to_ask_handover: { vi: 'Người đề nghị là người giao, người nhận hoặc thủ trưởng đơn vị.', en: 'The requester is the giver, the taker or the head of unit.' },
  may_not_ask_handover: { vi: 'Chỉ người giao, người nhận hoặc thủ trưởng đơn vị được đề nghị bàn giao.', en: 'Only the giver, the taker or the head of unit may ask for a handover.' },
  taker_holds_it_already: { vi: 'Người nhận đang sử dụng tài khoản này.', en: 'The taker is the account’s custodian already.' },
  password_case_open: { vi: 'Tài khoản đang trong vụ việc mất, lộ mật khẩu; chỉ bàn giao khi vụ việc kết thúc.', en: 'The account is in a case of a lost or stolen password; it is handed over once that has ended.' },
  no_password_case_open: { vi: 'Tài khoản không trong vụ việc mất, lộ mật khẩu nào.', en: 'The account is in no case of a lost or stolen password.' },
  taker_is_another: { vi: 'Người nhận khác người đang sử dụng.', en: 'The taker is not the present custodian.' },
} as const satisfies Record<string, BilingualText>;

/** What the reader can do instead. */
// prettier-ignore
export const accountWayOutTexts = {
  ask_for_withdrawal: { vi: 'Đề nghị thu hồi một tài khoản không dùng', en: 'Ask for the withdrawal of an unused account' },
  ask_for_handover_instead: { vi: 'Đề nghị bàn giao một tài khoản đang có', en: 'Ask for the handover of a present account' },
  choose_another_unit: { vi: 'Chọn đơn vị khác', en: 'Choose another unit' },
  choose_another_kind: { vi: 'Chọn loại tài khoản khác', en: 'Choose another kind of account' },
  choose_officer_of_unit: { vi: 'Chọn cán bộ thuộc đơn vị', en: 'Choose an officer of the unit' },
  choose_division: { vi: 'Chọn đúng phòng, đội', en: 'Choose the right division' },
  ask_head_of_unit: { vi: 'Đề nghị thủ trưởng đơn vị gửi yêu cầu', en: 'Ask the head of unit to send the request' },
  follow_other_request: { vi: 'Theo dõi yêu cầu đang chờ', en: 'Follow the open request' },
} as const satisfies Record<string, BilingualText>;

import { date, maybe, section, text } from './field.ts';
import { healthInsurance, mailAddress, phone, socialInsurance, words } from './sectionText.ts';

/** Where the officer can be reached, and the numbers of their papers. */
export const contact = section({
  workGroup: 'officers',
  sensitive: false,
  label: { vi: 'Liên hệ, giấy tờ', en: 'Contact and papers' },
  fields: [
    text('phone', 'Điện thoại di động', 'Mobile phone', phone),
    maybe(text('officePhone', 'Điện thoại cơ quan', 'Office phone', phone)),
    maybe(text('personalMail', 'Thư điện tử cá nhân', 'Personal mail', mailAddress)),
    text('permanentAddress', 'Hộ khẩu thường trú', 'Permanent address', words(300)),
    text('currentAddress', 'Nơi ở hiện nay', 'Current address', words(300)),
    maybe(text('emergencyName', 'Người báo tin khi cần', 'Emergency contact', words(120))),
    maybe(text('emergencyPhone', 'Điện thoại người báo tin', 'Emergency phone', phone)),
    maybe(text('identityCardNo', 'Số thẻ căn cước', 'Identity card no.', words(20))),
    maybe(date('identityCardOn', 'Ngày cấp thẻ căn cước', 'Identity card issued on')),
    maybe(text('passportNo', 'Số hộ chiếu', 'Passport no.', words(20))),
    maybe(date('passportOn', 'Ngày cấp hộ chiếu', 'Passport issued on')),
    maybe(text('socialInsuranceNo', 'Số bảo hiểm xã hội', 'Social insurance no.', socialInsurance)),
    maybe(text('healthInsuranceNo', 'Số thẻ bảo hiểm y tế', 'Health insurance no.', healthInsurance)),
  ],
});

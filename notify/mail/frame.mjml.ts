import type { Language } from '../../domain/citation.ts';

const FONTS = "'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif";
const CELL = 'border-top:1px solid #e9ecf0;';

/** Clients that know `prefers-color-scheme` get the dark roles; the others keep the inline light ones. */
const DARK = `
@media (prefers-color-scheme: dark) {
  .bg, .bg > div[role="main"] { background: #13161b !important; }
  .card { background: #191d23 !important; border-color: #303741 !important; }
  .card > table { background: #191d23 !important; } .card > table > tbody > tr > td { border-color: #303741 !important; }
  .t, .t div { color: #e8ebf0 !important; } .t2, .t2 div { color: #b6bdc8 !important; } .t3, .t3 div { color: #98a1ad !important; }
  .ln { border-color: #303741 !important; } .lk { color: #a6c6ff !important; }
  .b-ok { background: #113623 !important; color: #85dcaa !important; } .b-warn { background: #3f2909 !important; color: #fab75f !important; }
  .b-danger { background: #462220 !important; color: #ffaca5 !important; } .b-info { background: #00343f !important; color: #87d3e6 !important; }
  .b-hold { background: #342644 !important; color: #d4b6f8 !important; }
  .c-ok { color: #85dcaa !important; } .c-warn { color: #fab75f !important; } .c-danger { color: #ffaca5 !important; }
  .cta td, .cta a { background: #376acf !important; }
}`;

const NARROW = `
@media (max-width: 480px) {
  .px > table > tbody > tr > td { padding-left: 16px !important; padding-right: 16px !important; }
  .bn { padding-left: 15px !important; padding-right: 15px !important; }
  .dt, .dd { display: block !important; width: auto !important; }
  .dt { padding-bottom: 0 !important; } .dd { padding-top: 0 !important; border-top: 0 !important; }
}`;

/** The sheet: how it stands, what it is about, the facts, the one button. */
const CARD = `<mj-wrapper css-class="card" background-color="#ffffff" border="1px solid #dde1e6" border-radius="10px">
    <mj-section><mj-column><mj-table>
      <tr><td class="b-{{tone}} bn" style="background:{{bannerBackground}};color:{{bannerColour}};padding:10px 31px;font-size:14px;line-height:22px;"><strong style="font-weight:600;">{{bannerStrong}}</strong>{{bannerRest}}</td></tr>
    </mj-table></mj-column></mj-section>
    <mj-section css-class="px" padding="22px 31px 16px"><mj-column><mj-text css-class="t">
      <h1 style="margin:0;font-size:22px;line-height:32px;font-weight:600;">{{heading}}</h1>
      {{#intro}}<p class="t2" style="margin:6px 0 0;color:#4b525c;">{{text}}</p>{{/intro}}
    </mj-text></mj-column></mj-section>
    <mj-section css-class="px" padding="0 31px"><mj-column><mj-table>
      {{#facts}}<tr><td class="dt t3 ln" width="132" valign="top" style="${CELL}padding:9px 12px 9px 0;color:#626a75;font-size:14px;">{{label}}</td><td class="dd t ln" valign="top" style="${CELL}padding:9px 0;word-break:break-word;">{{#lines}}{{#break}}<br />{{/break}}{{#segments}}{{text}}{{#strong}}<strong class="c-{{tone}}" style="font-weight:600;{{style}}">{{strong}}</strong>{{/strong}}{{/segments}}{{/lines}}</td></tr>{{/facts}}
    </mj-table></mj-column></mj-section>
    <mj-section css-class="px" padding="18px 31px 6px"><mj-column>
      <mj-button css-class="cta" href="{{href}}" background-color="#2754ac" color="#ffffff" border-radius="6px" font-size="16px" font-weight="600" line-height="24px" inner-padding="12px 24px" width="100%">{{button}}</mj-button>
    </mj-column></mj-section>
    <mj-section css-class="px" padding="6px 31px 24px"><mj-column><mj-text css-class="t3" color="#626a75" font-size="13px" line-height="21px">
      {{#small}}<div>{{text}}</div>{{/small}}
      <div>{{copyAddress}} <a class="lk" href="{{href}}" style="color:#2754ac;word-break:break-all;">{{href}}</a></div>
    </mj-text></mj-column></mj-section>
  </mj-wrapper>`;

/** The one frame of every mail: tables and inline styles, no web font, no picture, nothing to load. Its slots are those of `letterSlots`. */
export function frameMjml(language: Language, product: string): string {
  return `
<mjml lang="${language}" dir="ltr">
<mj-head>
  <mj-title>{{subject}}</mj-title>
  <mj-attributes>
    <mj-all font-family="${FONTS}" padding="0" />
    <mj-text color="#1c2128" font-size="15px" line-height="24px" />
    <mj-table color="#1c2128" font-size="15px" line-height="24px" role="presentation" />
  </mj-attributes>
  <mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
  <mj-style>${DARK}${NARROW}</mj-style>
</mj-head>
<mj-body width="600px" background-color="#f6f7f9" css-class="bg">
  <mj-raw><div style="display:none;max-height:0;overflow:hidden;" aria-hidden="true">{{preheader}}</div></mj-raw>
  <mj-section css-class="px" padding="24px 32px 14px"><mj-column><mj-table>
    <tr><td class="t" style="font-size:16px;font-weight:600;">QLCB <span class="t3" style="font-weight:400;font-size:13px;color:#626a75;">${product}</span></td>
    <td class="t3" align="right" style="font-size:13px;line-height:20px;color:#626a75;white-space:nowrap;">{{reference}}</td></tr>
  </mj-table></mj-column></mj-section>
  ${CARD}
  <mj-section css-class="px" padding="16px 32px 32px"><mj-column><mj-text css-class="t3" color="#626a75" font-size="13px" line-height="21px">
    {{#closing}}<div>{{#strong}}<strong class="t2" style="font-weight:600;color:#4b525c;">{{strong}}</strong> {{/strong}}{{rest}}</div>{{/closing}}
    {{#links}}{{#break}} · {{/break}}<a class="lk" href="{{href}}" style="color:#2754ac;">{{label}}</a>{{/links}}
  </mj-text></mj-column></mj-section>
</mj-body>
</mjml>`;
}

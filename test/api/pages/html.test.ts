import { html } from '../../../api/pages/html.ts';

describe('the html template', () => {
  test('a name that is markup is shown, not obeyed, in content and in attributes', () => {
    const name = `<script>alert("x")</script>' onmouseover='y`;
    const page = html`<p title="${name}">${name}</p>`.toString();
    expect(page).not.toMatch(/<script|title="[^"]*"[^>]*onmouseover/);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onmouseover=&#39;y');
  });

  test('a name in decomposed letters is composed, so that the typeface has it', () => {
    expect(html`${'Thế Hiển'.normalize('NFD')}`.toString()).toBe('Thế Hiển'.normalize('NFC'));
  });

  test('characters that turn the reading direction cannot turn what follows them', () => {
    const turned = ['\u202e', '\u202d', '\u2066', '\u200f'].map((turn) => html`${`Hiển${turn}tệyud`}`.toString());
    expect(new Set(turned)).toEqual(new Set(['Hiểntệyud']));
  });

  test('NUL, other controls and lone surrogates vanish; line breaks stay', () => {
    expect(html`${'a\0b\x1bc\ud800d\ne'}`.toString()).toBe('abcd\ne');
  });

  test('finished HTML is not escaped again, lists are joined, and nothing is printed for what is absent', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(
      html`<ul>
        ${items}
      </ul>`
        .toString()
        .replace(/\s+/g, ''),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
    expect(html`${undefined}${null}${false}${0}`.toString()).toBe('0');
  });
});

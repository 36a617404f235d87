import { parseSlots } from '../../../notify/mail/slottedMarkup.ts';

describe('markup with slots', () => {
  test('a list repeats its section, an empty text leaves its section out', () => {
    const fill = parseSlots('<ul>{{#items}}<li>{{name}}{{#note}} ({{note}}){{/note}}</li>{{/items}}</ul>');
    expect(
      fill({
        items: [
          { name: 'a', note: '' },
          { name: 'b', note: 'c' },
        ],
      }),
    ).toBe('<ul><li>a</li><li>b (c)</li></ul>');
  });

  test('a value that looks like a slot is not filled again', () => {
    expect(parseSlots('{{a}}{{b}}')({ a: '{{b}}', b: 'x' })).toBe('{{b}}x');
  });

  test('a value cannot leave an attribute or the text', () => {
    expect(parseSlots('<a title="{{t}}">{{t}}</a>')({ t: '"><script>' })).toBe(
      '<a title="&quot;&gt;&lt;script&gt;">&quot;&gt;&lt;script&gt;</a>',
    );
  });

  test('a slot without a value and a section without an end are faults, not gaps', () => {
    expect(() => parseSlots('{{a}}')({})).toThrow('no value for {{a}}');
    expect(() => parseSlots('{{#a}}')).toThrow('{{#a}} is not closed');
    expect(() => parseSlots('{{/a}}')).toThrow('{{/a}} closes nothing');
  });
});

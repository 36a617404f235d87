/** A page's words as a reader meets them: tags gone, entities read, white space single. */
export function wordsOf(page: string): string {
  return page
    .replace(/<(style|svg|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:)])/g, '$1');
}

/** The start tags of one element, such as every `<button …>`. */
export function tagsOf(page: string, element: string): string[] {
  return page.match(new RegExp(`<${element}\\b[^>]*>`, 'g')) ?? [];
}

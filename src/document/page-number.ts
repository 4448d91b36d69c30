/** Lines of a document that are the number of a page. */

const PAGE_NUMBER = /^[-—–\s]*(?:第?\s*\d+\s*页?(?:共\s*\d+\s*页|\/\s*\d+)?)[-–—\s]*$/u;

/** `7`, `— 7 —`, `第 7 页 共 20 页`, `7 / 20`. */
export function isNumberOfPage(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

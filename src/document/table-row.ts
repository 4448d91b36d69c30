/** Lines of a plain text that are rows of a table. */

/** A number that stands before a title, and nothing else. */
const NUMBER_ALONE =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[、：:.]?$/;

/** The cells of a line of a plain text that is a row of a table: parted by tabs or bars, a figure or a dash among them. */
export function tableRow(text: string): readonly string[] | undefined {
  if (!/[\t|｜]/.test(text)) return undefined;
  const cells = text.split(/\t|[|｜]/).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => cell.length > 60)) return undefined;
  // 第三部分, a tab, 部门决算情况说明: a title set off from its number.
  if (filled.length === 2 && NUMBER_ALONE.test(filled[0]!) && !/^[\d,.%-]+$/.test(filled[1]!))
    return undefined;
  return filled.every((cell) => !/[。；]/.test(cell)) ? cells : undefined;
}

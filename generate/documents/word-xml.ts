/** WordprocessingML of paragraphs and tables, tidy or as a person leaves them. */

/** `broken`: in several runs with a line break; `worn`: figures with spaces, in several runs, beside a tracked deletion. */
export type Words = "plain" | "broken" | "worn";

/** `drawn`: a cell says how wide it is and a table nothing of its columns, as some programs write it. */
export type Columns = "counted" | "drawn";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function run(text: string): string {
  const parts = text.split("\n").map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`);
  return `<w:r>${parts.join("<w:br/>")}</w:r>`;
}

export function paragraph(text: string): string {
  return text === "" ? "<w:p/>" : `<w:p>${run(text)}</w:p>`;
}

const DELETED = '<w:del w:id="7" w:author="核对"><w:r><w:delText>9,999.99</w:delText></w:r></w:del>';

function contentOf(text: string, words: Words): string {
  const middle = Math.ceil(text.length / 2);
  const [before, after] = [text.slice(0, middle), text.slice(middle)];
  if (text === "" || words === "plain") return paragraph(text);
  if (words === "broken")
    return text.length < 6 ? paragraph(text) : `<w:p>${run(before)}<w:r><w:br/></w:r>${run(after)}</w:p>`;
  if (/^-?[\d,]+\.\d+$/.test(text)) {
    const spaced = text.replace(/(\d),(\d)/g, "$1, $2").replace(/(\d)\./, "$1 .");
    const at = Math.ceil(spaced.length / 2);
    return `<w:p>${DELETED}${run(spaced.slice(0, at))}${run(spaced.slice(at))}</w:p><w:p/>`;
  }
  return text.length < 8 || /^[\s\d,.，．０-９-]+$/.test(text)
    ? `<w:p>${run(before)}${run(after)}</w:p>`
    : `<w:p>${run(before)}</w:p><w:p>${run(after)}</w:p>`;
}

export function cellXml(
  text: string,
  columns: number,
  below: "" | "restart" | "continue",
  words: Words,
  by: Columns = "counted",
): string {
  const span = columns > 1 && by === "counted" ? `<w:gridSpan w:val="${String(columns)}"/>` : "";
  const merge = below === "" ? "" : below === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const width = `<w:tcW w:w="${String(columns * COLUMN)}" w:type="dxa"/>`;
  return `<w:tc><w:tcPr>${width}${span}${merge}</w:tcPr>${contentOf(text, words)}</w:tc>`;
}

/** How wide a column is, in twentieths of a point. */
const COLUMN = 800;

const DELETED_ROW = `<w:tr><w:trPr><w:del w:id="8" w:author="核对"/></w:trPr><w:tc><w:tcPr/><w:p><w:del w:id="9" w:author="核对"><w:r><w:delText>88.88</w:delText></w:r></w:del></w:p></w:tc></w:tr>`;

/** @param worn with a row that was deleted as a tracked change */
export function tableXml(
  rows: readonly (readonly string[])[],
  columns: number,
  worn: boolean,
  by: Columns = "counted",
): string {
  const lines = rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`);
  if (worn) lines.splice(Math.min(5, lines.length), 0, DELETED_ROW);
  const grid =
    by === "drawn" ? "" : `<w:tblGrid>${`<w:gridCol w:w="${String(COLUMN)}"/>`.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr/>${grid}${lines.join("")}</w:tbl>`;
}

/** The list of contents of a document: which tables it says there are. */
import { matchTitle } from "../statement/titles";
import { NAME_ENDING } from "../words/bodies";
import { either, markerOf, opening, ORDINAL } from "../words/ordinals";
import { compact, squash } from "../words/tidy";
import { cellText, type Block } from "./blocks";

/** `收入决算表……5`, `收入决算表 5`: an entry without its page. */
const PAGE = /[\s.．…·。\-—_\t]*\d{1,3}$/u;
const HEADING = /^(?:目\s*录|目\s*次|contents)$/iu;
/** Longer lines are sentences. */
const LONGEST = 60;

/** The titles of known tables in a document's list of contents; none where it has no such list. */
export function listedTables(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>();
  let inside = false;
  for (const line of linesOf(blocks)) {
    const text = squash(line);
    if (HEADING.test(text)) inside = true;
    if (text === "" || !inside) continue;
    if (text.length > LONGEST || /[。；]/u.test(text.replace(PAGE, ""))) break;
    const title = compact(line).replace(PAGE, "").replace(NUMBER, "");
    // What comes a second time is the title of the body.
    if (found.has(title)) break;
    const hit = matchTitle(title);
    if (hit && hit.layouts.length > 0) found.add(title);
  }
  return [...found];
}

/** The lines of a cover at most; it ends at the contents or at the first part. */
const COVER = 12;
/** What a cover says beside the name: `2023年度部门决算公开`, `部门预算信息公开说明`. */
const KIND =
  /(?:公开)?(?:20\d{2}年?度?)?(?:本级|汇总)?[（(]?(?:部门|单位)?[)）]?(?:收支)?(?:决算|预算)(?:信息)?(?:公开)?(?:情况)?(?:说明|报告|文本|资料)?(?:公开)?$/u;
const YEAR = /20\d{2}(?=年)/u;
const OFFICE = new RegExp(`${NAME_ENDING}(?:[（(](?:本级|汇总)[)）])?$`, "u");

/** `第一部分`, `一、`, `前言`. */
function opensBody(text: string): boolean {
  return markerOf(text)?.number === 1 || text.startsWith("前言");
}

/** Whose a document is and of which year, from the lines above its contents. */
export function coverOf(blocks: readonly Block[]): { readonly department?: string; readonly year?: number } {
  const lines: string[] = [];
  for (const line of linesOf(blocks)) {
    const text = squash(line);
    if (HEADING.test(text) || opensBody(text) || lines.length === COVER) break;
    if (text !== "" && text.length <= LONGEST && !/[。；，]/u.test(text)) lines.push(text);
  }
  const at = lines.findIndex((text) => KIND.test(text));
  if (at < 0) return {};
  const said = lines.slice(0, at + 2).find((text) => YEAR.test(text));
  const [own, above] = [lines[at]!.replace(KIND, ""), lines[at - 1] ?? ""].map((text) =>
    text.replace(/^20\d{2}年?度?/u, "").replace(/20\d{2}年?度?$/u, ""),
  );
  const department = [own!, above!].find((text) => text.length > 3 && OFFICE.test(text));
  return {
    ...(department !== undefined && { department }),
    ...(said !== undefined && { year: Number(YEAR.exec(said)![0]) }),
  };
}

/** The lines before the first table; the contents themselves may be set as one. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") lines.push(block.paragraph.text);
    if (block.kind !== "grid") continue;
    const [last] = lines.filter((line) => line.trim() !== "").slice(-1);
    if (last === undefined || !HEADING.test(squash(last))) break;
    lines.push(...block.grid.cells.map(cellText));
  }
  return lines;
}

/** What counts the entries of a list: `（三）`, `三、`, `3.`. */
const NUMBER = opening(`${either(ORDINAL.item, ORDINAL.bracketed)}[、.]?`, ORDINAL.section, ORDINAL.number);

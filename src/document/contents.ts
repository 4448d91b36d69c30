/** The list of contents of a document: which tables it says there are. */
import { matchTitle } from "../statement/titles";
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
const NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）][、.]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．])/u;

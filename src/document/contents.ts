/** The list of contents of a document: which tables it says there are. */
import { matchTitle } from "../statement/titles";
import { compact, squash } from "../words/tidy";
import type { Block } from "./blocks";

/** `收入决算表……5`, `收入决算表 5`: an entry without its page. */
const PAGE = /[\s.．…·。\-—_\t]*\d{1,3}$/u;
const HEADING = /^(?:目\s*录|目\s*次|contents)$/iu;
/** Longer lines are sentences. */
const LONGEST = 60;

/** The titles of known tables in a document's list of contents; none where it has no such list. */
export function listedTables(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>();
  let inside = false;
  for (const block of blocks) {
    if (block.kind === "grid") break;
    if (block.kind !== "paragraph") continue;
    const text = squash(block.paragraph.text);
    if (HEADING.test(text)) inside = true;
    if (text === "" || !inside) continue;
    if (text.length > LONGEST || /[。；]/u.test(text.replace(PAGE, ""))) break;
    const title = compact(block.paragraph.text).replace(PAGE, "").replace(NUMBER, "");
    // What comes a second time is the title of the body.
    if (found.has(title)) break;
    const hit = matchTitle(title);
    if (hit && hit.layouts.length > 0) found.add(title);
  }
  return [...found];
}

/** What counts the entries of a list: `（三）`, `三、`, `3.`. */
const NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）][、.]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．])/u;

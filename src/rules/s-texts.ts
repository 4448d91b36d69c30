/** Leftovers of the template and slips of the pen in titles and notes. */
import type { Statement, Table } from "../statement/statement";
import { nameOf, titleCellOf, noteCellOf } from "./naming";
import { rule, type Assertion, type Complaint, type LabelCell } from "./rule";

interface Text {
  readonly table: Table;
  readonly cell: LabelCell;
  readonly text: string;
}

function notesOf(table: Table): Text[] {
  return table.notes.map((note) => ({ table, cell: noteCellOf(note), text: note.text }));
}

function headsOf(table: Table): Text[] {
  const heads: Text[] = [{ table, cell: titleCellOf(table), text: table.title }];
  if (table.department) {
    const { name, cell } = table.department;
    heads.push({ table, cell: { ...cell, label: "部门", value: name }, text: name });
  }
  return heads;
}

const LEFTOVERS =
  /[X×Ｘ✕╳]{2,}|[Xx×]+(?=年|万元|部门|单位|局)|(?:增加|减少|增长|下降|上升)[（(](?:增加|减少|增长|下降|上升)[）)]|如持平|仍保留该表格式|此处(?:填写|说明)|（填写[^）]*）/u;

function leftovers(statement: Statement): Assertion | undefined {
  const texts = statement.tables.flatMap((table) => [...headsOf(table), ...notesOf(table)]);
  return overTexts(texts, ({ table, cell, text }) => {
    const found = LEFTOVERS.exec(text)?.[0];
    return found === undefined
      ? []
      : [
          {
            message: `${nameOf(table)}的${cell.label!}里留有模板的字样“${found}”，没有填写或删去。`,
            cells: [cell],
            table: table.id,
            stated: found,
          },
        ];
  });
}

const SLIPS: readonly { readonly pattern: RegExp; readonly say: (found: string) => string }[] = [
  { pattern: /([。，、；：！])\1+/u, say: (found) => `有重复的标点“${found}”` },
  { pattern: /截止(?=(?:到|至)?\s*20\d{2}\s*年)/u, say: () => "写作“截止”，应为“截至”" },
  { pattern: /(\p{Script=Han}{2,4})\1/u, say: (found) => `有重复的词“${found}”` },
];

function slips(statement: Statement): Assertion | undefined {
  return overTexts(statement.tables.flatMap(notesOf), ({ table, cell, text }) =>
    SLIPS.flatMap(({ pattern, say }) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined
        ? []
        : [{ message: `${nameOf(table)}的注${say(found)}。`, cells: [cell], table: table.id, stated: found }];
    }),
  );
}

function overTexts(texts: readonly Text[], check: (text: Text) => Complaint[]): Assertion | undefined {
  return texts.length === 0 ? undefined : { instances: texts.length, complaints: texts.flatMap(check) };
}

export const S_TEXT_RULES = [
  rule({
    id: "S-PLACE",
    title: "没有留下模板的占位字样",
    meaning: "××、增加（减少）之类是模板里等人填写或选择的字样，公开前必须改掉。",
    source: "各表表名、部门、注",
    inapplicable: "没有可核对的表",
    assert: (_, statement) => leftovers(statement),
  }),
  rule({
    id: "S-TYPO",
    title: "注里没有明显的笔误",
    meaning: "重复的标点、重复的词、“截止”与“截至”之误。",
    source: "各表的注",
    severity: "info",
    inapplicable: "各表都没有注",
    assert: (_, statement) => slips(statement),
  }),
];

/** Odd workbooks, whole departments otherwise: whatever an office did to the sheets, nobody is accused. */
import { check } from "../../src/check/check";
import { recognise, recogniseUnits } from "../../src/statement/recognise";
import { matchTitle } from "../../src/statement/titles";
import type { Statement } from "../../src/statement/statement";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { generateBudget, generateDepartment } from "../../generate/department";
import { plainForm, type FamilyId } from "../../generate/form";
import { errors } from "../../generate/watched";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { PLAINLY } from "../../src/words/traditional";

type Row = readonly (Cell | undefined)[] | undefined;

/** The sheet with a row put in before `at`. */
function withRow(sheet: Sheet, at: number, row: Row): Sheet {
  const rows = [...Array.from(sheet.rows)];
  rows.splice(at, 0, row);
  const down = (r: number): number => (r >= at ? r + 1 : r);
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map((box) => ({ ...box, top: down(box.top), bottom: down(box.bottom) })),
  };
}

/** The sheet with a column put in before `at`. */
function withColumn(sheet: Sheet, at: number, cell: (row: number) => Cell | undefined): Sheet {
  const right = (c: number): number => (c >= at ? c + 1 : c);
  const rows = Array.from(sheet.rows, (row, index) => {
    const cells = [...Array.from(row ?? [])];
    while (cells.length < at) cells.push(undefined);
    cells.splice(at, 0, cell(index));
    return cells;
  });
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map((box) => ({ ...box, left: right(box.left), right: right(box.right) })),
  };
}

const textOf = (sheet: Sheet, row: number): string =>
  (sheet.rows[row] ?? []).map((cell) => (typeof cell?.value === "string" ? cell.value : "")).join("");
const widthOf = ({ rows }: Sheet): number => Math.max(0, ...Array.from(rows, (row) => row?.length ?? 0));
/** The first row with a figure and a label: the body, mostly 栏次 or 合计. */
const bodyOf = (sheet: Sheet): number =>
  Array.from(sheet.rows).findIndex(
    (row) =>
      row?.some((cell) => typeof cell?.value === "number") &&
      row.some((cell) => typeof cell?.value === "string"),
  );
const headOf = (sheet: Sheet): number =>
  Array.from(sheet.rows).findIndex(
    (row, at) => at > 0 && /项目|科目|合计|序号/.test(textOf(sheet, at)) && row !== undefined,
  );

const everySheet =
  (change: (sheet: Sheet) => Sheet) =>
  (workbook: Workbook): Workbook => ({ ...workbook, sheets: workbook.sheets.map(change) });

const isMoney = (cell: Cell | undefined): boolean =>
  typeof cell?.value === "number" && cell.format !== undefined;

/**
 * As a printed document is turned into a workbook: a page has some rows and then the next begins.
 *
 * @param again what the next page prints again, of the rows above the body
 */
function onPages(again: (head: readonly Row[]) => readonly Row[]): (workbook: Workbook) => Workbook {
  const pagesOf = (sheet: Sheet): readonly Sheet[] => {
    const body = bodyOf(sheet);
    if (body < 0) return [sheet];
    const all = Array.from(sheet.rows);
    const pages: Sheet[] = [];
    for (let top = 0, bottom = body + 8; top < all.length; top = bottom, bottom += 12) {
      const merges = top === 0 ? sheet.merges.filter((box) => box.bottom < bottom) : [];
      const head = top === 0 ? [] : again(all.slice(0, body));
      const name = top === 0 ? sheet.name : `${sheet.name} (${pages.length + 1})`;
      pages.push({ ...sheet, name, rows: [...head, ...all.slice(top, bottom)], merges });
    }
    return pages;
  };
  return (workbook) => ({ ...workbook, sheets: workbook.sheets.flatMap(pagesOf) });
}

const ODD: Readonly<Record<string, (workbook: Workbook) => Workbook>> = {
  "a stamp row above the title": everySheet((sheet) => withRow(sheet, 0, [{ value: "（单位公章）" }])),
  "a note between the header and the figures": everySheet((sheet) =>
    withRow(sheet, bodyOf(sheet) < 0 ? sheet.rows.length - 1 : bodyOf(sheet), [
      { value: "注：金额四舍五入保留两位小数。" },
    ]),
  ),
  "blank rows between all rows": everySheet((sheet) => {
    let spaced = sheet;
    for (let row = sheet.rows.length - 1; row > 0; row -= 1) spaced = withRow(spaced, row, undefined);
    return spaced;
  }),
  "a column of 序号 in front": everySheet((sheet) => {
    const [head, body] = [headOf(sheet), bodyOf(sheet)];
    if (body < 0) return sheet;
    return withColumn(sheet, 0, (row) =>
      row === head ? { value: "序号" } : row > body ? { value: row - body } : undefined,
    );
  }),
  "单位代码 and 单位名称 before each line": everySheet((sheet) => {
    const [head, body] = [headOf(sheet), bodyOf(sheet)];
    if (body < 0) return sheet;
    const before = (title: string, said: string) => (to: Sheet) =>
      withColumn(to, 0, (row) =>
        row === head
          ? { value: title }
          : row > body && to.rows[row]?.some(isMoney)
            ? { value: said }
            : undefined,
      );
    return before("单位代码", "101001")(before("单位名称", "某市某局本级")(sheet));
  }),
  "every row numbered in front, those of the header too": everySheet((sheet) =>
    withColumn(sheet, 0, (row) => (row >= headOf(sheet) && headOf(sheet) > 0 ? { value: row } : undefined)),
  ),
  "a column of 行次 behind": everySheet((sheet) => {
    const [head, body] = [headOf(sheet), bodyOf(sheet)];
    return body < 0
      ? sheet
      : withColumn(sheet, widthOf(sheet), (row) =>
          row === head ? { value: "行次" } : row >= body ? { value: row - body + 1 } : undefined,
        );
  }),
  "a column of 行次 behind, from the second row of the header on": everySheet((sheet) => {
    const head = headOf(sheet);
    return head < 0
      ? sheet
      : withColumn(sheet, widthOf(sheet), (row) =>
          row === head ? { value: "行次" } : row > head ? { value: row - head } : undefined,
        );
  }),
  "a column of last year behind, with the same amounts": everySheet((sheet) => {
    const [head, last] = [headOf(sheet), widthOf(sheet) - 1];
    return withColumn(sheet, last + 1, (row) =>
      row === head
        ? { value: "上年决算数" }
        : isMoney(sheet.rows[row]?.[last])
          ? sheet.rows[row]![last]
          : undefined,
    );
  }),
  "a column of 备注 behind, with numbers of documents": everySheet((sheet) => {
    const [head, body] = [headOf(sheet), bodyOf(sheet)];
    return withColumn(sheet, widthOf(sheet), (row) =>
      row === head ? { value: "备注" } : row === body + 2 ? { value: "见财预〔2023〕15号" } : undefined,
    );
  }),
  "an empty column between labels and amounts": everySheet((sheet) => {
    const body = sheet.rows[bodyOf(sheet) + 1] ?? [];
    const first = body.findIndex((cell) => isMoney(cell));
    return first <= 0 ? sheet : withColumn(sheet, first, () => undefined);
  }),
  "an empty column behind each column": everySheet((sheet) => {
    let spaced = sheet;
    for (let column = widthOf(sheet) - 1; column > 0; column -= 1)
      spaced = withColumn(spaced, column, () => undefined);
    return spaced;
  }),
  "a tick behind each line, below no header": everySheet((sheet) =>
    withColumn(sheet, widthOf(sheet), (row) => (sheet.rows[row]?.some(isMoney) ? { value: "√" } : undefined)),
  ),
  "one table in 元 beside the others in 万元": (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet, at) => (at === 4 ? inYuan(sheet) : sheet)),
  }),
  "the header printed again in the middle": everySheet((sheet) => {
    const [head, body] = [headOf(sheet), bodyOf(sheet)];
    const middle = Math.floor((body + sheet.rows.length) / 2);
    if (middle < body + 4 || middle > sheet.rows.length - 3) return sheet;
    let again = sheet;
    for (let row = textOf(sheet, body).includes("栏次") ? body : body - 1; row >= head; row -= 1)
      again = withRow(again, middle, Array.from(sheet.rows[row] ?? []));
    return again;
  }),
  "headers of columns with a number before each": everySheet((sheet) => {
    const [head, body] = [headOf(sheet), bodyOf(sheet)];
    const rows = Array.from(sheet.rows, (row, at) =>
      at < head || at >= body
        ? row
        : row?.map((cell, column) =>
            column > 1 && /^\p{Script=Han}/u.test(String(cell?.value))
              ? { value: `${column - 1}. ${String(cell!.value)}` }
              : cell,
          ),
    );
    return { ...sheet, rows };
  }),
  "行次 and 金额 in two languages": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) =>
        /^(?:行次|金额|[决预]算数)$/.test(String(cell?.value))
          ? { value: `${String(cell!.value)}\n(Amount)` }
          : cell,
      ),
    ),
  })),
  "each title again in another language below": everySheet((sheet) => {
    const title = Array.from(sheet.rows).findIndex((row) =>
      row?.some((cell) => matchTitle(String(cell?.value ?? ""))),
    );
    return title < 0 ? sheet : withRow(sheet, title + 1, [{ value: "Statement of Income and Expenditure" }]);
  }),
  "all labels in two languages": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row, at) =>
      at < headOf(sheet)
        ? row
        : row?.map((cell) =>
            /^[^。]*\p{Script=Han}{2}[^。]*$/u.test(String(cell?.value))
              ? { value: `${String(cell!.value)} (Total expenditure)` }
              : cell,
          ),
    ),
  })),
  "all words in Traditional characters": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) =>
        typeof cell?.value === "string" ? { ...cell, value: traditional(cell.value) } : cell,
      ),
    ),
  })),
  "合计 called 合计数": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) => (cell?.value === "合计" && row.some(isMoney) ? { value: "合计数" } : cell)),
    ),
  })),
  "合计 called 小计": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) => (cell?.value === "合计" && row.some(isMoney) ? { value: "小计" } : cell)),
    ),
  })),
  "其中 in front of （一）, which opens a list below its 合计": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) =>
        /^（一）/.test(String(cell?.value)) && row.some(isMoney)
          ? { value: `其中：${String(cell!.value)}` }
          : cell,
      ),
    ),
  })),
  "a heading below the 合计 that stands first": everySheet((sheet) => {
    const total = Array.from(sheet.rows).findIndex(
      (row) => row?.some(isMoney) && row.some((cell) => /^合\s*计$/.test(String(cell?.value))),
    );
    return total < 0 ? sheet : withRow(sheet, total + 1, [{ value: "一、按科目列示" }]);
  }),
  "headers of columns torn over two rows": everySheet((sheet) => {
    const last = bodyOf(sheet) - 1;
    const isTorn = (cell: Cell | undefined): boolean => /^[^栏行科]\S{3,}$/u.test(String(cell?.value ?? ""));
    const half = (cell: Cell | undefined, from: number, to: number): Cell | undefined =>
      isTorn(cell) ? { value: [...String(cell!.value)].slice(from, to).join("") } : undefined;
    const row = Array.from(sheet.rows[last] ?? []);
    if (last < headOf(sheet)) return sheet;
    const torn = withRow(
      sheet,
      last + 1,
      row.map((cell) => half(cell, 3, 99)),
    );
    const rows = Array.from(torn.rows);
    rows[last] = row.map((cell) => half(cell, 0, 3) ?? cell);
    return { ...torn, rows };
  }),
  "columns numbered in brackets": numbered((at) => `（${at}）`, ""),
  "columns numbered, those of words 甲": numbered((at) => at, "甲"),
  "columns lettered where they are numbered": everySheet((sheet) => {
    const body = bodyOf(sheet);
    if (body < 0 || !textOf(sheet, body).includes("栏次")) return sheet;
    const letter = (cell: Cell | undefined): Cell | undefined =>
      typeof cell?.value === "number" ? { value: String.fromCharCode(64 + cell.value) } : cell;
    return {
      ...sheet,
      rows: Array.from(sheet.rows, (row, at) => (at === body ? row?.map(letter) : row)),
    };
  }),
  "signatures, telephone and date below": everySheet((sheet) => ({
    ...sheet,
    rows: [
      ...sheet.rows,
      undefined,
      [{ value: "填表人：张三" }, { value: "联系电话：" }, { value: 87654321 }],
      [{ value: "填报日期：" }, { value: 45_500, format: "yyyy/m/d" }],
    ],
  })),
  "when it was printed, below": everySheet((sheet) => ({
    ...sheet,
    rows: [...sheet.rows, undefined, [{ value: "打印日期" }, { value: 45_532 }], [{ value: "第1页，共1页" }]],
  })),
  "a column of 备注 behind, with numbers, and one of 占比": everySheet((sheet) => {
    const head = headOf(sheet);
    const behind = (title: string, number: number) => (to: Sheet) =>
      withColumn(to, widthOf(to), (row) =>
        row === head ? { value: title } : to.rows[row]?.some(isMoney) ? { value: number } : undefined,
      );
    return behind("占比（%）", 12.5)(behind("备注", 7)(sheet));
  }),
  "each title in two cells beside each other": everySheet((sheet) =>
    withTitle(sheet, (first, second) => [[first, second]]),
  ),
  "each title a letter in a cell": everySheet((sheet) =>
    withTitle(sheet, (first, second) => [[...first, ...second]]),
  ),
  "each title over two rows": everySheet((sheet) => withTitle(sheet, (first, second) => [[first], [second]])),
  "all tables side by side in pairs": (workbook) => {
    const sheets: Sheet[] = [];
    for (let at = 0; at < workbook.sheets.length; at += 2) {
      const [left, right] = [workbook.sheets[at]!, workbook.sheets[at + 1]];
      sheets.push(right ? beside(left, right) : left);
    }
    return { ...workbook, sheets };
  },
  "all tables side by side in pairs, the right one further down": (workbook) => {
    const sheets: Sheet[] = [];
    for (let at = 0; at < workbook.sheets.length; at += 2) {
      const [left, right] = [workbook.sheets[at]!, workbook.sheets[at + 1]];
      sheets.push(
        right
          ? beside(
              left,
              [0, 0].reduce((to, at) => withRow(to, at, undefined), right),
            )
          : left,
      );
    }
    return { ...workbook, sheets };
  },
  "one table right below the other": (workbook) => ({
    ...workbook,
    sheets: [
      workbook.sheets.reduce((upper, lower) => ({
        ...upper,
        rows: [...upper.rows, ...lower.rows],
        merges: [
          ...upper.merges,
          ...lower.merges.map((box) => ({
            ...box,
            top: box.top + upper.rows.length,
            bottom: box.bottom + upper.rows.length,
          })),
        ],
      })),
    ],
  }),
  "telephones below, and a row that checks": everySheet((sheet) => {
    const money = sheet.rows.map((row) => row?.findIndex(isMoney) ?? -1).find((column) => column > 0);
    if (money === undefined) return sheet;
    const below = (label: string, number: number): Row =>
      Array.from({ length: money + 1 }, (_, at) =>
        at === 0 ? { value: label } : at === money ? { value: number, format: "0.00" } : undefined,
      );
    return { ...sheet, rows: [...sheet.rows, below("传真", 12_345_678), below("校验", 0.01)] };
  }),
  "what a page comes to, and what it carries over, every seven rows": everySheet((sheet) => {
    const isAmount = (cell: Cell | undefined): boolean => isMoney(cell) && !cell!.format!.includes("%");
    const money = sheet.rows.flatMap((row) => (row ?? []).flatMap((cell, at) => (isAmount(cell) ? at : [])));
    const sumOf = (label: string, from: number, to: number): Row => {
      const rows = sheet.rows.slice(from, to);
      const sums = Array.from({ length: widthOf(sheet) }, (_, column) => {
        if (!money.includes(column)) return undefined;
        const sum = rows.reduce(
          (so, row) => so + Number(isAmount(row?.[column]) ? row![column]!.value : 0),
          0,
        );
        return { value: Number(sum.toFixed(2)), format: "0.00" };
      });
      return [{ value: label }, ...sums.slice(1)];
    };
    let paged = sheet;
    for (let row = sheet.rows.length - 2; row > bodyOf(sheet) + 6 && bodyOf(sheet) >= 0; row -= 7) {
      paged = withRow(paged, row, sumOf("过次页", bodyOf(sheet), row));
      paged = withRow(paged, row, sumOf("本页小计", row - 7, row));
    }
    return paged;
  }),
  "a remark below with an amount in a cell of its own": everySheet((sheet) => ({
    ...sheet,
    rows: [
      ...sheet.rows,
      [{ value: "注：" }, { value: "其中上年结转" }, { value: 12.5, format: "0.00" }, { value: "万元" }],
    ],
  })),
  "how many people there are, below, in the columns of amounts": everySheet((sheet) => {
    const money = sheet.rows.map((row) => row?.findIndex(isMoney) ?? -1).find((column) => column > 1);
    if (money === undefined) return sheet;
    const below = (label: string, ...numbers: readonly number[]): Row => [
      { value: label },
      ...Array.from({ length: money - 1 }, () => undefined),
      ...numbers.map((value) => ({ value })),
    ];
    return { ...sheet, rows: [...sheet.rows, below("编制人数", 36), below("辅助", 201, 300, 402)] };
  }),
  "the day it was filled in, below the title": everySheet((sheet) =>
    withRow(sheet, 1, [{ value: "填报日期：2031年8月20日" }, undefined, { value: "2031年8月21日" }]),
  ),
  "sums with the rest of binary fractions": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) => (isMoney(cell) ? { ...cell!, value: Number(cell!.value) + 1e-11 } : cell)),
    ),
  })),
  "two titles one below the other": everySheet((sheet) => {
    const title = Array.from(sheet.rows).findIndex((row) =>
      row?.some((cell) => /表/.test(String(cell?.value ?? ""))),
    );
    return withRow(sheet, Math.max(0, title), [{ value: "2023年度部门公开报表" }]);
  }),
  "each page of a table on a sheet of its own, the header on the first alone": onPages(() => []),
  "each page of a table on a sheet of its own, with the header": onPages((head) => head.slice(1)),
  "each page of a table on a sheet of its own, with title and header": onPages((head) => head),
  "each page of a table on a sheet of its own, with its title alone": onPages((head) =>
    head
      .slice(0, 1)
      .map((row) =>
        row?.map((cell) =>
          /表/.test(String(cell?.value)) ? { value: `${String(cell!.value)}（续表）` } : cell,
        ),
      ),
  ),
  "codes and names in one cell": codesWithNames((code, name) => `${code}${name}`),
  "codes of 类 and 款 filled up with zeros": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell, column) => {
        const code = String(cell?.value ?? "");
        const isNamed = /^\p{Script=Han}/u.test(String(row[column + 1]?.value));
        const length = /^2\d{2}(\d{2})?$/.test(code) ? 7 : /^30\d$/.test(code) ? 5 : 0;
        return !isNamed || length === 0 ? cell : { value: code.padEnd(length, "0") };
      }),
    ),
  })),
  "codes with the mark that makes texts of them": everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) =>
        /^[23]\d{2}(\d{2}){0,2}$/.test(String(cell?.value)) && typeof cell!.value === "string"
          ? { value: `'${cell!.value}` }
          : cell,
      ),
    ),
  })),
  "codes in brackets behind their names": codesWithNames((code, name) => `${name}（${code}）`),
  "names of 科目 without codes, set in by blanks": codesWithNames(
    (code, name) => `${" ".repeat(code.length - 3)}${name}`,
  ),
  "a row of zeros without a name, as formulas leave them": everySheet((sheet) => {
    const body = sheet.rows[bodyOf(sheet) + 1];
    if (!body?.some(isMoney)) return sheet;
    const zeros = body.map((cell) => ({ value: 0, ...(isMoney(cell) && { format: cell!.format! }) }));
    return { ...sheet, rows: [...sheet.rows, zeros] };
  }),
  "zeros wherever a column of amounts is empty": everySheet((sheet) => {
    const money = new Set(
      Array.from(sheet.rows).flatMap((row) => (row ?? []).flatMap((cell, at) => (isMoney(cell) ? at : []))),
    );
    const body = bodyOf(sheet);
    const filled = (row: Row, at: number): Row => {
      if (at <= body || !row?.some(isMoney)) return row;
      return Array.from(
        { length: Math.max(row.length, ...[...money].map((last) => last + 1)) },
        (_, column) => (money.has(column) && !row[column] ? { value: 0, format: "0.00" } : row[column]),
      );
    };
    return { ...sheet, rows: Array.from(sheet.rows, filled) };
  }),
};

const TRADITIONAL = new Map(Object.entries(PLAINLY).map(([character, plain]) => [plain, character]));
const traditional = (text: string): string =>
  [...text].map((character) => TRADITIONAL.get(character) ?? character).join("");

function codesWithNames(together: (code: string, name: string) => string): (workbook: Workbook) => Workbook {
  return everySheet((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) => {
      const code = String(row?.[0]?.value ?? "");
      if (!row || !/^2\d{2}(\d{2}){0,2}$/.test(code) || typeof row[1]?.value !== "string") return row;
      return [undefined, { value: together(code, row[1].value) }, ...row.slice(2)];
    }),
  }));
}

/** The workbook with a row that numbers the columns of amounts in place of 栏次. */
function numbered(number: (at: number) => string | number, words: string): (workbook: Workbook) => Workbook {
  return everySheet((sheet) => {
    const money = new Set(
      Array.from(sheet.rows).flatMap((row) => (row ?? []).flatMap((cell, at) => (isMoney(cell) ? at : []))),
    );
    const body = bodyOf(sheet);
    if (body < 0 || money.size < 2) return sheet;
    const inPlace = textOf(sheet, body).includes("栏次");
    const labels = Array.from({ length: widthOf(sheet) }, (_, column) => {
      const below = Array.from(sheet.rows.slice(body + 1), (row) => row?.[column]?.value);
      return !money.has(column) && below.some((value) => typeof value === "string");
    });
    let count = 0;
    const row = labels.map((isLabel, column) => {
      if (money.has(column)) return { value: number((count += 1)) };
      return isLabel && words !== "" ? { value: words } : undefined;
    });
    const rows = inPlace ? [...sheet.rows.slice(0, body), ...sheet.rows.slice(body + 1)] : sheet.rows;
    return withRow({ ...sheet, rows }, body, row);
  });
}

/** The sheet with the halves of its title in cells of their own. */
function withTitle(
  sheet: Sheet,
  cellsOf: (first: string, second: string) => readonly (readonly string[])[],
): Sheet {
  const at = Array.from(sheet.rows).findIndex((row) =>
    row?.some((cell) => matchTitle(String(cell?.value ?? ""))),
  );
  const title = sheet.rows[at]?.find((cell) => matchTitle(String(cell?.value ?? "")));
  if (!title) return sheet;
  const text = String(title.value);
  const half = Math.ceil(text.length / 2);
  const [first, ...below] = cellsOf(text.slice(0, half), text.slice(half)).map((row) =>
    row.map((value) => ({ value })),
  );
  const rows = Array.from(sheet.rows, (row, index) => (index === at ? first : row));
  return below.reduce<Sheet>((to, row) => withRow(to, at + 1, row), { ...sheet, rows });
}

function inYuan(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) => {
        if (cell && typeof cell.value === "string" && /位[:：]\s*万元/.test(cell.value))
          return { value: cell.value.replace("万元", "元") };
        return cell && isMoney(cell)
          ? { ...cell, value: Number((Number(cell.value) * 10_000).toPrecision(15)) }
          : cell;
      }),
    ),
  };
}

function beside(left: Sheet, right: Sheet): Sheet {
  const from = widthOf(left) + 1;
  const count = Math.max(left.rows.length, right.rows.length);
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = [...Array.from(left.rows[at] ?? [])];
    while (cells.length < from) cells.push(undefined);
    return [...cells, ...Array.from(right.rows[at] ?? [])];
  });
  const merges = right.merges.map((box) => ({ ...box, left: box.left + from, right: box.right + from }));
  return { ...left, rows, merges: [...left.merges, ...merges] };
}

const FAMILIES: readonly FamilyId[] = ["jiangxi", "shanghai", "guangxi", "central-budget"];

describe.each(Object.keys(ODD))("%s", (name) => {
  test.each(FAMILIES)("%s: the same tables, and no false error", (family) => {
    const random = randomFrom(404);
    const department = family.endsWith("budget") ? generateBudget(random) : generateDepartment(random);
    const form = { ...plainForm(family, 4), unit: "万元", figures: "held" } as const;
    const { workbook } = renderDepartment(department, form);
    const statements = recogniseUnits(ODD[name]!(workbook));
    const ids = (of: readonly Statement[]): string[] =>
      of.flatMap(({ tables }) => tables.map(({ id }) => id));
    const said = statements.flatMap((statement) =>
      check(statement)
        .findings.filter(({ severity }) => severity === "error")
        .map(({ rule, message }) => `${rule.id} ${message}`),
    );
    expect(said.slice(0, 3)).toEqual([]);
    expect(ids(statements)).toEqual(ids(recogniseUnits(workbook)));
  });
});

/** What other families and another department, that spent nothing on 三公 and has no 政府性基金, fell over. */
const FURTHER: readonly (readonly [odd: string, family: FamilyId, seed: 7 | 404])[] = [
  ["a column of 行次 behind", "guangdong-budget", 7],
  ["a column of 行次 behind", "guangdong-budget", 404],
  ["单位代码 and 单位名称 before each line", "guangdong-budget", 404],
  ["every row numbered in front, those of the header too", "neimenggu", 404],
  ["a column of last year behind, with the same amounts", "yunnan", 7],
  ["an empty column behind each column", "yunnan", 404],
  ["a tick behind each line, below no header", "national-budget", 404],
  ["a column of last year behind, with the same amounts", "zhejiang", 404],
  ["a column of last year behind, with the same amounts", "software", 7],
  ["a note between the header and the figures", "software", 7],
  ["a note between the header and the figures", "sichuan-budget", 7],
  ["when it was printed, below", "zhejiang", 7],
  ["when it was printed, below", "shanghai-budget", 7],
  ["each title a letter in a cell", "zhejiang", 7],
  ["all words in Traditional characters", "anhui", 404],
  ["columns lettered where they are numbered", "software", 404],
  ["合计 called 小计", "shanghai-budget", 404],
  ["telephones below, and a row that checks", "sichuan-budget", 7],
  ["what a page comes to, and what it carries over, every seven rows", "sichuan-budget", 404],
  ["a remark below with an amount in a cell of its own", "sichuan-budget", 404],
  ["each page of a table on a sheet of its own, with its title alone", "guangdong", 404],
  ["each page of a table on a sheet of its own, with its title alone", "qinghai", 404],
  ["each page of a table on a sheet of its own, with title and header", "guangdong-budget", 404],
  ["each page of a table on a sheet of its own, with the header", "guangdong-budget", 7],
  ["each page of a table on a sheet of its own, the header on the first alone", "yunnan", 7],
  ["each page of a table on a sheet of its own, with its title alone", "zhejiang", 7],
  ["each page of a table on a sheet of its own, with the header", "software", 404],
];

test.each(FURTHER)("%s: no false error of %s (%d)", (name, family, seed) => {
  const random = randomFrom(seed);
  const department = family.endsWith("budget") ? generateBudget(random) : generateDepartment(random);
  const { workbook } = renderDepartment(department, {
    ...plainForm(family, 4),
    unit: "万元",
    figures: "held",
  });
  const statements = recogniseUnits(ODD[name]!(workbook));
  expect(statements.flatMap((statement) => errors(check(statement)))).toEqual([]);
  // Each figure is named by its line and its column.
  const figures = statements.flatMap(({ tables }) =>
    tables.flatMap(({ lines }) => lines.flatMap(({ cells }) => [...cells.values()])),
  );
  expect(figures.filter(({ label }) => /undefined/.test(label))).toEqual([]);
});

const WHOLE = [
  "codes and names in one cell",
  "codes of 类 and 款 filled up with zeros",
  "codes with the mark that makes texts of them",
  "codes in brackets behind their names",
  "names of 科目 without codes, set in by blanks",
  "headers of columns with a number before each",
  "all labels in two languages",
  "all words in Traditional characters",
  "其中 in front of （一）, which opens a list below its 合计",
  "a heading below the 合计 that stands first",
  "headers of columns torn over two rows",
  "合计 called 合计数",
  "a column of 行次 behind, from the second row of the header on",
  "columns numbered in brackets",
  "columns numbered, those of words 甲",
  "columns lettered where they are numbered",
  "a row of zeros without a name, as formulas leave them",
  "zeros wherever a column of amounts is empty",
];

test.each(WHOLE.flatMap((name) => FAMILIES.map((family) => [name, family] as const)))(
  "%s: nothing of %s is left unread by it",
  (name, family) => {
    const random = randomFrom(405);
    const department = family.endsWith("budget") ? generateBudget(random) : generateDepartment(random);
    const { workbook } = renderDepartment(department, { ...plainForm(family, 4), unit: "万元" });
    const unread = (of: Workbook): readonly string[] =>
      recognise(of).tables.flatMap((table) => table.unread.map(({ label }) => `${table.id} ${label}`));
    const read = (of: Workbook): readonly string[] =>
      recognise(of).tables.map(({ id, lines }) => {
        const entries = lines.flatMap(({ cells }) => [...cells.values()]);
        return `${id} ${entries.filter(({ amount }) => amount.printed.value !== 0).length}`;
      });
    const changed = ODD[name]!(workbook);
    expect(unread(changed)).toEqual(unread(workbook));
    expect(read(changed)).toEqual(read(workbook));
  },
);

/** The workbook with nothing above the header that names a table. */
const untitled = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, at) => ({
    ...sheet,
    name: `Sheet${at + 1}`,
    rows: Array.from(sheet.rows, (row) =>
      row?.map((cell) => (matchTitle(String(cell?.value ?? "")) ? undefined : cell)),
    ),
  })),
});

test("without any title a table is one that no other has the words of; the others are said", () => {
  const { workbook } = renderDepartment(generateDepartment(randomFrom(21)), plainForm("jiangxi", 4));
  const { tables, unrecognised } = recognise(untitled(workbook));
  expect(tables.map(({ id }) => id)).toEqual(["T01", "T02", "T03", "T04", "T09", "T10"]);
  expect(unrecognised.length).toBeGreaterThanOrEqual(4);
});

test.each<[FamilyId, number, readonly string[]]>([
  ["shanghai", 31, ["T01", "T02", "T03", "T04", "T06", "T07", "T08", "T09"]],
  ["hubei", 21, ["T01", "T02", "T03", "T04", "T06", "T09"]],
])(
  "without any title, %s (%d): 07 and 08 are told by their codes, and no false error",
  (family, seed, ids) => {
    const form = { ...plainForm(family, 4), unit: "万元", figures: "held" } as const;
    const statement = recognise(
      untitled(renderDepartment(generateDepartment(randomFrom(seed)), form).workbook),
    );
    expect(statement.tables.map(({ id }) => id)).toEqual(ids);
    expect(errors(check(statement))).toEqual([]);
  },
);

test("a draft without a title is none of the tables beside it", () => {
  const random = randomFrom(22);
  const { workbook } = renderDepartment(generateDepartment(random), plainForm("jiangxi", 4));
  const draft = untitled(renderDepartment(generateDepartment(random), plainForm("jiangxi", 4)).workbook);
  const both = { ...workbook, sheets: [...draft.sheets, ...workbook.sheets] };
  const statement = recognise(both);
  expect(errors(check(statement))).toEqual([]);
  expect(statement.unrecognised.filter(({ reason }) => reason.startsWith("没有表名"))).toHaveLength(6);
});

test("a table under a title of its own that prints the figures of another is held against it", () => {
  const { workbook } = renderDepartment(generateDepartment(randomFrom(23)), plainForm("jiangxi", 4));
  const three = workbook.sheets.find((sheet) => /三公/.test(textOf(sheet, 0) + textOf(sheet, 1)))!;
  const rows = [[{ value: "机构运行信息表" }], ...untitled({ name: "", sheets: [three] }).sheets[0]!.rows];
  const merges = three.merges.map((box) => ({ ...box, top: box.top + 1, bottom: box.bottom + 1 }));
  const further = { name: "附", hidden: false, rows, merges };
  const { seconds } = recognise({ ...workbook, sheets: [...workbook.sheets, further] });
  expect(seconds.map(({ id }) => id)).toEqual(["T09"]);
});

test("a table in two forms, each on pages with its title again, is two whole tables", () => {
  const { workbook } = renderDepartment(generateDepartment(randomFrom(17)), plainForm("beijing", 2));
  const paged = ODD["each page of a table on a sheet of its own, with title and header"]!(workbook);
  expect(errors(check(recognise(paged)))).toEqual([]);
});

test.each([
  ["behind an empty column are none of the table's, and stop no sum of a line", [undefined, 0], true],
  ["beside the table may be, where nothing heads them", [0], false],
])("figures %s", (_, behind, apart) => {
  const row = (...values: readonly (string | number)[]): Row => values.map((value) => ({ value }));
  const line = (...values: readonly (string | number)[]): Row => [
    ...row(...values)!,
    ...behind.map((value) => (value === undefined ? undefined : { value })),
  ];
  const rows = [
    row("支出决算表"),
    row("部门：临江市水利局", "单位：万元"),
    row("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"),
    line("", "合计", 30, 20, 10),
    line("201", "一般公共服务支出", 30, 20, 10),
    line("20103", "政府办公厅（室）及相关机构事务", 30, 20, 10),
    line("2010301", "行政运行", 30, 20, 10),
  ];
  const { tables, unrecognised } = recognise({
    name: "审.xlsx",
    sheets: [{ name: "03", hidden: false, rows, merges: [] }],
  });
  expect(tables.map(({ id, unread }) => [id, unread.length])).toEqual([["T03", apart ? 0 : 4]]);
  expect(unrecognised.map(({ title }) => title)).toEqual(apart ? ["G4 等 4 个数"] : []);
});

test.each([
  ["right below its header", []],
  ["below an empty 合计", [[undefined, { value: "合计" }]]],
  ["some rows below", [undefined, undefined, undefined]],
])("numbers without a name in a table that has no line, %s, are no total of it", (_, above) => {
  const row = (...values: readonly (string | number)[]): Row => values.map((value) => ({ value }));
  const rows: readonly Row[] = [
    row("国有资本经营预算财政拨款支出决算表"),
    row("部门：临江市水利局", "单位：万元"),
    row("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
    ...above,
    [undefined, undefined, ...row(1.23, 4.56, 7.89)!],
    row("注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。"),
  ];
  const statement = recognise({ name: "空.xlsx", sheets: [{ name: "08", hidden: false, rows, merges: [] }] });
  expect(errors(check(statement))).toEqual([]);
  const [table] = statement.tables;
  expect(table!.unread.map(({ content }) => content?.value)).toEqual([1.23, 4.56, 7.89]);
});

describe("the code of a name that stands alone", () => {
  const names: readonly (readonly [digits: number, name: string, code: string])[] = [
    [3, "一般公共服务支出", "201"],
    [5, "政府办公厅（室）及相关机构事务", "20103"],
    [7, "行政运行", "2010301"],
    [5, "其他一般公共服务支出", "20199"],
    [7, "其他一般公共服务支出", "2019999"],
    [3, "社会保障和就业支出", "208"],
    [5, "抚恤", "20808"],
    [7, "死亡抚恤", "2080801"],
  ];
  const linesOf = (
    head: readonly string[],
    cells: (digits: number, name: string) => readonly string[],
  ): readonly string[] => {
    const rows = [
      ["支出决算表"],
      ["部门：某县某局", "", "", "", "单位：万元"],
      [...head, "本年支出合计", "基本支出", "项目支出"],
      ["合计", ...head.slice(1).map(() => ""), 30, 20, 10],
      ...names.map(([digits, name]) => [...cells(digits, name), 30.5, 20.5, 10]),
    ].map((row) => row.map((value) => (value === "" ? undefined : { value })));
    const sheet = { name: "03", hidden: false, merges: [], rows };
    return recognise({ name: "甲.xlsx", sheets: [sheet] }).tables.flatMap(({ lines }) =>
      lines.map(({ key }) => key),
    );
  };
  const all = ["total", ...names.map(([, , code]) => code)];

  test("is of what stands above it", () => {
    expect(linesOf(["项目"], (_, name) => [name])).toEqual(all);
    expect(linesOf(["科目名称"], (digits, name) => [" ".repeat(digits) + name])).toEqual(all);
  });

  test("is of the column that it stands in, 类, 款 or 项", () => {
    const cells = (digits: number, name: string): readonly string[] =>
      [3, 5, 7].map((one) => (one === digits ? name : ""));
    expect(linesOf(["类", "款", "项"], cells)).toEqual(all);
  });

  test("is none where it may be of several", () => {
    const lines = linesOf(["项目"], (digits, name) => [digits === 5 ? "某款" : name]);
    const coded = lines.filter((key) => /^\d/.test(key));
    expect(coded).toEqual(["201", "2019999", "208", "2080801"]);
    expect(lines).toContain("other:行政运行");
  });
});

test("whole numbers below the header of a next page, under codes without names, are its lines", () => {
  const sheet = (name: string, title: string, lines: readonly (readonly (string | number)[])[]): Sheet => ({
    name,
    rows: [
      [{ value: title }],
      [{ value: "部门：临江市水利局" }, undefined, undefined, { value: "单位：万元" }],
      ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"].map((value) => ({ value })),
      ...lines.map(([code, total, basic]) => [code, "", total, basic].map((value) => ({ value: value! }))),
    ],
    merges: [],
    hidden: false,
  });
  const [first, next] = ["2024年度支出决算表", "2024年度支出决算表（续表）"];
  const workbook: Workbook = {
    name: "续.xlsx",
    sheets: [
      sheet("附表3", first, [
        ["合计", 10, 10],
        ["201", 1.5, 1.5],
        ["20103", 1.5, 1.5],
        ["2010301", 1.5, 1.5],
      ]),
      sheet("附表3续", next, [
        ["211", 8, 8],
        ["21101", 8, 8],
        ["2110107", 8, 8],
        ["221", 0.5, 0.5],
        ["22102", 0.5, 0.5],
        ["2210203", 0.5, 0.5],
      ]),
    ],
  };
  const { tables } = recogniseUnits(workbook)[0]!;
  expect(tables.map(({ id, lines }) => [id, lines.length])).toEqual([["T03", 10]]);
});

test("the row that numbers the columns is none of amounts where most columns and the total are not known", () => {
  const rows: readonly (readonly (string | number)[])[] = [
    ["2023年度支出决算表"],
    ["部门：某县某局", "", "", "", "", "单位：万元"],
    ["科目编码", "科目名称", "开支全数", "基本支出", "项目开支", "上缴上级支出"],
    ["栏次", "", 1, 2, 3, 4],
    ["", "全数", 30, 20, 10],
    ["201", "一般公共服务支出", 30, 20, 10],
    ["20103", "政府办公厅（室）及相关机构事务", 30, 20, 10],
    ["2010301", "行政运行", 30, 20, 10],
  ];
  const cellsOf = (row: readonly (string | number)[]): Row =>
    row.map((value) => (value === "" ? undefined : { value }));
  const sheet: Sheet = { name: "03", hidden: false, merges: [], rows: rows.map(cellsOf) };
  const statement = recognise({ name: "甲.xlsx", sheets: [sheet] });
  expect(statement.tables.map(({ id }) => id)).toEqual(["T03"]);
  expect(errors(check(statement))).toEqual([]);
});

test("codes and names in one cell may stand behind the unit of each line", () => {
  const rows: readonly (readonly (string | number)[])[] = [
    ["2025年部门支出总表"],
    ["部门：某县某局", "", "", "", "", "单位：元"],
    ["单位代码", "单位名称", "功能分类科目", "合计", "基本支出", "项目支出"],
    ["", "", "合计", 30, 20, 10],
    ["101001", "某县某局本级", "201 一般公共服务支出", 30, 20, 10],
    ["101001", "某县某局本级", "20103 政府办公厅（室）及相关机构事务", 30, 20, 10],
    ["101001", "某县某局本级", "2010301 行政运行", 30, 20, 10],
  ];
  const cellsOf = (row: readonly (string | number)[]): Row =>
    row.map((value) => (value === "" ? undefined : { value }));
  const sheet: Sheet = { name: "表3", hidden: false, merges: [], rows: rows.map(cellsOf) };
  const statement = recognise({ name: "甲.xlsx", sheets: [sheet] });
  expect(statement.tables.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual([
    "total",
    "201",
    "20103",
    "2010301",
  ]);
  expect(errors(check(statement))).toEqual([]);
});

test("a list of one unit says before each line whose it is; one of several is not read, and said", () => {
  const listOf = (...units: readonly string[]): Statement => {
    const rows: readonly (readonly (string | number)[])[] = [
      ["2024年收入总体情况表"],
      ["单位名称：某县某局", "", "", "单位：万元"],
      ["单位代码", "单位名称", "项目", "2024年预算"],
      ...units.flatMap((unit) => [
        ["101", unit, "一、财政拨款", 30],
        ["101", unit, "二、事业收入", 20],
        ["101", unit, "三、上级补助收入", 10],
        ["101", unit, "本年收入合计", 60],
      ]),
    ];
    const cellsOf = (row: readonly (string | number)[]): Row =>
      row.map((value) => (value === "" ? undefined : { value }));
    return recognise({
      name: "甲.xlsx",
      sheets: [{ name: "表2", hidden: false, merges: [], rows: rows.map(cellsOf) }],
    });
  };
  const one = listOf("某县某局本级");
  expect(one.tables.map(({ lines, columns }) => [lines.length, columns.length])).toEqual([[1, 4]]);
  expect(errors(check(one))).toEqual([]);
  const two = listOf("某县某局本级", "某县某中心");
  expect(two.tables).toEqual([]);
  expect(two.unrecognised.map(({ reason }) => reason)).toEqual([
    expect.stringContaining("几个单位的各项列在一起"),
  ]);
});

test("a page that repeats the header and has a note alone belongs to its table", () => {
  const header = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"];
  const head = [["支出决算表"], ["部门：某县某局", "2023年度", "", "", "单位：万元"], header];
  const page = (name: string, rows: readonly (readonly (string | number)[])[]): Sheet => ({
    name,
    hidden: false,
    merges: [],
    rows: rows.map((row) => row.map((value) => (value === "" ? undefined : { value }))),
  });
  const first = page("03", [
    ...head,
    ["", "合计", 30, 20, 10],
    ["201", "一般公共服务支出", 30, 20, 10],
    ["20103", "政府办公厅（室）及相关机构事务", 30, 20, 10],
  ]);
  for (const above of [head, [header]]) {
    const second = page("03续", [...above, ["注：本表反映各项支出情况。"]]);
    const { tables, unrecognised } = recognise({ name: "甲.xlsx", sheets: [first, second] });
    expect(tables.map(({ id, notes }) => [id, notes.length])).toEqual([["T03", 1]]);
    expect(unrecognised).toEqual([]);
  }
});

/** A text pasted from a printed page, a line a paragraph, is read as the text that was printed. */
import { Book, wan } from "../../generate/texts/books";
import { OUTLINES } from "../../generate/texts";
import { auditText, type Audit } from "../../src/text/audit";
import { fullLines } from "../../src/text/prose/wrapped";

const PAGE = 28;

/** As a printer breaks it: the first line indented by two characters, no figure broken, no mark at the head of a line. */
function printed(text: string): readonly string[] {
  const lines: string[] = [];
  let [line, width] = ["", 2];
  for (const [piece] of text.matchAll(/(?:[“（]*(?:\d[\d,.]*%?|.))[，。；：、）”％%]*/gu)) {
    const wide = [...piece].reduce((sum, character) => sum + (character > "\u2fff" ? 1 : 0.5), 0);
    if (width + wide > PAGE) {
      lines.push(line);
      [line, width] = ["", 0];
    }
    line += piece;
    width += wide;
  }
  return [...lines, line];
}

const said = ({ claims }: Audit) => claims.map(({ text, verdict }) => `${text} ${verdict}`);

test.each(OUTLINES.slice(0, 6))("in the outline of $name the same is said of every figure", (outline) => {
  const book = new Book(53, { family: outline.family });
  const whole = outline.write(book);
  const lines = whole.flatMap(printed);
  expect(lines.length).toBeGreaterThan(whole.length * 1.5);
  const [read, pasted] = [whole, lines].map((texts) =>
    auditText(
      texts.map((text) => ({ text })),
      book.statement,
    ),
  );
  expect(said(pasted!)).toEqual(said(read!));
  expect(pasted!.remarks.filter(({ severity }) => severity === "error")).toEqual(
    read!.remarks.filter(({ severity }) => severity === "error"),
  );
});

test("a list of titles, and paragraphs of any length, are no page", () => {
  const titles = ["一、收入支出决算总表", "二、收入决算表", "三、支出决算表", "四、财政拨款收入支出决算总表"];
  const none = () => true;
  expect(fullLines([...titles, ...titles, ...titles], none)).toBeUndefined();
  expect(fullLines(OUTLINES[0]!.write(new Book(53)), none)).toBeUndefined();
  expect(fullLines(["一行。"], none)).toBeUndefined();
});

test.each(OUTLINES.slice(0, 3))("so it is behind tables whose cells stand a line each: $name", (outline) => {
  const book = new Book(53, { family: outline.family });
  const lines = outline.write(book).flatMap(printed);
  const { lines: rows } = book.statement.table(3)!;
  const cells = rows.flatMap(({ code = "", label, cells: own }) => [
    code,
    label,
    ...[...own.values()].map(({ amount }) => wan(amount.printed.value)),
  ]);
  const tables = Array.from({ length: 8 }, () => [
    "公开03表",
    "支出决算表",
    "金额单位：万元",
    ...cells,
  ]).flat();
  expect(tables.length).toBeGreaterThan(lines.length * 3);
  const audits = [lines, [...tables, ...lines]].map((texts) =>
    auditText(
      texts.map((text) => ({ text })),
      book.statement,
    ),
  );
  const [alone, whole] = audits.map((audit) => said(audit));
  expect(whole!.slice(-alone!.length)).toEqual(alone);
});

test.each([
  [
    "right before the mark of a 项",
    "1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出",
    "（项）。年初预算为30.00万元，支出决算为39.00万元，完成年初预算的130.00%。",
    "2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出",
    "（项）。年初预算为37.00万元，支出决算为37.00万元，完成年初预算的100.00%。",
  ],
  [
    "in a name that has a bracket of its own",
    "1.一般公共服务支出（类）政府办公厅（室）及",
    "相关机构事务（款）行政运行（项）。决算45.00万元，占年初预算50.00万元的90.00%。",
    "2.一般公共服务支出（类）党委办公厅（室）及",
    "相关机构事务（款）行政运行（项）。决算36.00万元，占年初预算48.00万元的75.00%。",
  ],
  [
    "behind a full stop, in a sentence without a comma",
    "2023年度一般公共预算财政拨款支出年初预算为87.20万元，支出决算为97.20万元，完成年初预算的111.47%。其中：",
    "1.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要反映事业单位医疗的",
    "支出。年初预算为25.00万元，支出决算为24.00万元，完成年初预算的96.00%。",
  ],
])("a line torn %s goes on", (_, ...lines) => {
  const texts = ["（三）一般公共预算财政拨款支出决算具体情况。", ...lines];
  const { claims, remarks } = auditText(
    texts.map((text) => ({ text })),
    undefined,
  );
  expect(claims.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a line of an indented page that begins with the number of an item goes on with the line before", () => {
  const lines = [
    "　　一、收入预算情况说明",
    "　　2024年度收入预算为18,538,700.00元，与上年相比有所增加，包括：（1）一般公共预算拨款收入",
    "15,267,800.00元，（2）政府性基金预算拨款收入3,091,900.00元，（3）国有资本经营预算拨款收入43,900.00元，",
    "（4）事业收入135,100.00元，四项都已经列入本年度的部门预算，按照规定公开，各项的去向在下面说明。",
    "　　二、支出预算情况说明",
    "　　2024年度支出预算为18,538,700.00元，与上年相比有所增加，其中基本支出9,708,500.00元，其余全部",
    "是项目支出，项目支出8,830,200.00元，按照规定公开，各个项目的内容和绩效目标在后面的附表里说明。",
  ];
  const { claims } = auditText(
    lines.map((text) => ({ text })),
    undefined,
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(Array(8).fill("ok"));
});

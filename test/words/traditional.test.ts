/** Traditional characters: each row by what the standard of plain ones has (GB 2312), and words that accounts use as a whole. */
import { TextDecoder } from "node:util";
import { PLAINLY, simplified } from "../../src/words/traditional";

/** The characters of GB 2312: rows 16 to 87, of 94 places. */
function plainOnes(): ReadonlySet<string> {
  const decoder = new TextDecoder("gb18030");
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let at = 0xa1; at <= 0xfe; at++) bytes.push(row, at);
  return new Set(decoder.decode(new Uint8Array(bytes)));
}

const PLAIN = plainOnes();
/** The standard has these two as well: in names, and for a note of the scale. */
const BOTH = "後徵";

test.each(Object.entries(PLAINLY))("%s is written %s", (traditional, plain) => {
  expect(PLAIN.has(traditional)).toBe(BOTH.includes(traditional));
  expect(PLAIN.has(plain)).toBe(true);
  expect(simplified(traditional)).toBe(plain);
  expect(simplified(plain)).toBe(plain);
});

test.each([
  ["收入總計", "收入总计"],
  ["財政撥款收入支出決算總表", "财政拨款收入支出决算总表"],
  ["一般公共預算財政撥款基本支出", "一般公共预算财政拨款基本支出"],
  ["政府性基金預算", "政府性基金预算"],
  ["國有資本經營預算", "国有资本经营预算"],
  ["年末結轉和結餘", "年末结转和结余"],
  ["上級補助收入、附屬單位上繳收入", "上级补助收入、附属单位上缴收入"],
  [
    "因公出國（境）費、公務用車購置及運行維護費、公務接待費",
    "因公出国（境）费、公务用车购置及运行维护费、公务接待费",
  ],
  ["社會保障和就業支出", "社会保障和就业支出"],
  ["衛生健康支出、節能環保支出、城鄉社區支出", "卫生健康支出、节能环保支出、城乡社区支出"],
  ["農林水支出、交通運輸支出、糧油物資儲備支出", "农林水支出、交通运输支出、粮油物资储备支出"],
  ["災害防治及應急管理支出、債務還本支出", "灾害防治及应急管理支出、债务还本支出"],
  ["機關運行經費、政府採購、國有資產佔用", "机关运行经费、政府采购、国有资产占用"],
  ["較上年增長、減少，單位：萬元、億元", "较上年增长、减少，单位：万元、亿元"],
])("%s", (traditional, plain) => expect(simplified(traditional)).toBe(plain));

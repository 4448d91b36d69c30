/** docs/情况说明文体.md: the styles, each with its outline and how it begins, written of a made-up department. */
import { PROVINCE_STYLES, STYLES } from "../../src/catalogue/styles";
import { recognise } from "../../src/statement/recognise";
import { narrate } from "../../src/write/narrate";
import { narrativeText } from "../../src/write/narrative";
import { sample } from "../../samples/load";

const HEAD = `# 情况说明文体

这一页由 \`npm run docs\` 生成，不要手改。窗格“说明”里的“文体”、\`gouji narrate --style 名称\` 用的就是这些；不指定时按表的样式选用，没有列出的省用通用文体，
措辞自己再改。文体不同，各部分的次序、标题和句子不同，数字都来自同样的表。缺的数和原因写成【待填：…】。
`;

/** How many lines of each are shown. */
const SHOWN = 14;

export function stylesPage(): string {
  const account = recognise(sample("henan-2022"));
  const budget = recognise(sample("hebei-2023-budget"));
  const rows = PROVINCE_STYLES.map(
    ({ province, style }) =>
      `| \`${style.name}\` | ${style.title} | ${province.title} | ${KINDS[style.kind]} |`,
  );
  const sections = STYLES.map((style) => {
    const narrative = narrate(style.kind === "budget" ? budget : account, style, {});
    const lines = narrativeText(narrative)
      .split("\n")
      .filter((line) => line.trim() !== "");
    const shown = lines.slice(0, SHOWN).map((line) => `> ${line}`);
    return `## ${style.title}（\`${style.name}\`）\n\n开头：\n\n${shown.join("\n>\n")}\n`;
  });
  return `${HEAD}\n| 名称 | 文体 | 省 | 用于 |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n${sections.join("\n")}`;
}

const KINDS = { "final-account": "决算", budget: "预算" } as const;

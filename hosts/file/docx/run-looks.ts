/** Run properties: how words of a document look. */

/** Where in run properties a highlight stands: before these. */
const BEHIND_HIGHLIGHT =
  /<[\w:]*(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b/;

/** Run properties with a yellow ground. */
export function highlighted(properties: string, prefix: string): string {
  const mark = `<${prefix}highlight ${prefix || "w:"}val="yellow"/>`;
  if (/^<[\w:]*rPr[^>]*\/>$/.test(properties) || properties === "")
    return `<${prefix}rPr>${mark}</${prefix}rPr>`;
  const plain = properties.replace(/<[\w:]*highlight\b[^>]*\/>/g, "");
  const behind = BEHIND_HIGHLIGHT.exec(plain);
  const at = behind ? behind.index : plain.lastIndexOf("</");
  return plain.slice(0, at) + mark + plain.slice(at);
}

/** Run properties without the record of how they came about. */
export function withoutHistory(properties: string): string {
  return properties.replace(/<([\w:]*rPrChange)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, "");
}

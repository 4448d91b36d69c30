/** Excel takes what an add-in writes as if it had been typed. Here is how a text stays a text. */

/** What typing would turn into a formula, a number, a day, a time, a truth value, or rob of its apostrophe. */
const NOT_PLAIN =
  /^[\s\u3000]*[=+\-@'＝＋－＠0-9０-９.．(（¥￥$€£]|^[\t\r\n]|^(?:true|false)$|^[a-z]{3,9}[-/. ]*\d/i;

/** A text as it must be written to stand in the cell as it is: with an apostrophe in front where needed. */
export function textLiteral(text: string): string {
  return NOT_PLAIN.test(text) ? `'${text}` : text;
}

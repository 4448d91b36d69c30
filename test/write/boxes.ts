/** On paper a box stands where the text on the screen says which value it waits for; here both are a bare box. */
export function boxed(text: string): string {
  return text
    .replace(/增加\/减少▢万元，增长\/下降▢%|▢(?:万元|%)/g, "▢")
    .replace(/【待填：(?!原因|用途)[^】]*】/g, "▢");
}

/** A custom XML part of the workbook: something that a program keeps in it, which no sheet shows. */
export interface CustomXmlModel {
  readonly id: string;
  xml: string;
}

/** The namespace of its root element, as the part itself states it. */
export function namespaceOf(xml: string): string {
  const root = /<([^\s?!/>]+)((?:\s[^>]*)?)>/.exec(xml);
  const prefix = root?.[1]?.includes(":") ? root[1].slice(0, root[1].indexOf(":")) : undefined;
  const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

/** Whether every element closes and nothing stands in it that XML cannot hold: what Excel asks of a part. */
export function isWellFormed(xml: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u.test(xml)) return false;
  const open: string[] = [];
  let roots = 0;
  for (const [, close, name, inner] of xml
    .replace(/<\?[\s\S]*?\?>/g, "")
    .matchAll(/<(\/?)([^\s/>]+)([^>]*)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!inner?.endsWith("/")) open.push(name!);
    }
  }
  return open.length === 0 && roots === 1;
}

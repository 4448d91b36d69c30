/** Custom XML parts that hang on a workbook as Excel hangs them: Excel, WPS and LibreOffice carry them along unseen. */
import { dialectOf, type PackageEdits } from "../package/edits";
import type { Parts } from "../package/opc";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

export interface CustomXml {
  readonly bytes: Uint8Array;
  /** By which Office knows the part: a GUID in braces. */
  readonly id: string;
  readonly namespace: string;
}

/** All of a workbook, in the order of the file; what cannot be read is not there. */
export function customXmlParts(
  parts: Parts,
  workbook: string,
): readonly { readonly part: string; readonly xml: string }[] {
  return parts.relationships(workbook).flatMap(({ type, target }) => {
    if (type !== "customXml" || target === undefined) return [];
    try {
      return [{ part: target, xml: parts.xml(target).replace(/^\uFEFF/, "") }];
    } catch {
      return [];
    }
  });
}

/** Adds a part with its properties; says where it stands. */
export function addCustomXml(edits: PackageEdits, workbook: string, xml: CustomXml): string {
  const { relationships } = dialectOf(edits.parts.xml(workbook));
  const part = edits.add((count) => `customXml/item${count}.xml`, xml.bytes, "application/xml");
  const properties = edits.add(
    (count) => `customXml/itemProps${count}.xml`,
    new TextEncoder().encode(
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
        `<ds:datastoreItem ds:itemID="${xml.id}" xmlns:ds="${PROPERTIES}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${xml.namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  );
  edits.relate(workbook, part, `${relationships}/customXml`);
  edits.relate(part, properties, `${relationships}/customXmlProps`);
  return part;
}

/** Takes a part of the file away, with its properties. */
export function removeCustomXml(edits: PackageEdits, workbook: string, part: string): void {
  for (const { type, target } of edits.parts.relationships(part)) {
    if (type === "customXmlProps" && target !== undefined) edits.remove(target);
  }
  edits.unrelate(workbook, part);
  edits.remove(part);
}

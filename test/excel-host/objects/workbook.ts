import { boxOf } from "../addresses";
import { ApplicationObject } from "./application";
import { CommentCollection } from "./comment-collection";
import { CustomXmlPartCollection } from "./custom-xml-parts";
import { asText, HostObject, type Members } from "./host-object";
import { NoteCollection } from "./note-collection";
import { RangeObject } from "./range";
import { RuntimeObject } from "./runtime";
import { WorkbookProtectionObject } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";
import type { References } from "../references";
import type { Session } from "../session";

/** The root of everything. */
export class WorkbookObject extends HostObject {
  readonly className = "Workbook";

  constructor(
    session: Session,
    private readonly references: References,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    Name: { get: () => this.session.book.name },
    ReadOnly: { get: () => this.session.book.readOnly },
    Worksheets: { child: () => new WorksheetCollection(this.session) },
    Comments: { child: () => new CommentCollection(this.session) },
    Notes: { child: () => new NoteCollection(this.session) },
    CustomXmlParts: { child: () => new CustomXmlPartCollection(this.session) },
    Application: { child: () => new ApplicationObject(this.session) },
    Protection: { child: () => new WorkbookProtectionObject(this.session) },
    _Runtime: { child: () => new RuntimeObject(this.session) },
    GetSelectedRange: {
      call: () => {
        const { activeSheet, selection } = this.session.book;
        return activeSheet ? new RangeObject(this.session, activeSheet, boxOf(selection)) : null;
      },
    },
    _RemoveReference: { call: ([id]) => this.references.remove(asText(id, "The reference")) },
  };
}

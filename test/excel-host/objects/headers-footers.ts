import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { HeaderFooterObject } from "./header-footer";
import { HostObject, type Members } from "./host-object";

/** Headers and footers; only those of all pages. */
export class HeadersFootersObject extends HostObject {
  readonly className = "HeaderFooterGroup";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    DefaultForAllPages: { child: () => new HeaderFooterObject(this.session, this.sheet) },
  };
}

import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asText, HostObject, type Member, type Members } from "./host-object";

export class HeaderFooterObject extends HostObject {
  readonly className = "HeaderFooter";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    CenterFooter: this.text("centerFooter"),
    LeftFooter: this.text("leftFooter"),
    RightFooter: this.text("rightFooter"),
    LeftHeader: this.text("leftHeader"),
    RightHeader: this.text("rightHeader"),
  };

  private text(place: "centerFooter" | "leftFooter" | "rightFooter" | "leftHeader" | "rightHeader"): Member {
    return {
      get: () => this.sheet.pageSetup[place] ?? "",
      set: (value) => (this.sheet.pageSetup[place] = asText(value, place)),
    };
  }
}

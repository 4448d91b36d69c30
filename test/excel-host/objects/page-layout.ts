import { boxOf, fullAddress } from "../addresses";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { HeadersFootersObject } from "./headers-footers";
import { asText, asTruth, HostObject, type Members } from "./host-object";

export class PageLayoutObject extends HostObject {
  readonly className = "PageLayout";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    Orientation: {
      get: () => this.sheet.pageSetup.orientation ?? "Portrait",
      set: (value) => (this.sheet.pageSetup.orientation = asText(value, "orientation")),
    },
    PaperSize: {
      get: () => this.sheet.pageSetup.paperSize ?? "A4",
      set: (value) => (this.sheet.pageSetup.paperSize = asText(value, "paperSize")),
    },
    Zoom: {
      get: () => JSON.parse(JSON.stringify(this.sheet.pageSetup.zoom ?? { scale: 100 })) as never,
      set: (value) => {
        const isFit = typeof value === "object" && value !== null && !("scale" in value);
        if (!isFit || this.session.behaviour.fitsToPages !== false) this.sheet.pageSetup.zoom = value;
      },
    },
    CenterHorizontally: {
      get: () => this.sheet.pageSetup.centerHorizontally ?? false,
      set: (value) => (this.sheet.pageSetup.centerHorizontally = asTruth(value, "centerHorizontally")),
    },
    HeadersFooters: { child: () => new HeadersFootersObject(this.session, this.sheet) },
    SetPrintTitleRows: {
      call: ([rows]) => {
        const box = boxOf(asText(rows, "printTitleRows"));
        this.sheet.pageSetup.printTitleRows = `$${String(box.top + 1)}:$${String(box.bottom + 1)}`;
      },
    },
    SetPrintArea: {
      call: ([area]) => {
        this.sheet.pageSetup.printArea = fullAddress(this.sheet.name, boxOf(asText(area, "printArea")));
      },
    },
  };
}

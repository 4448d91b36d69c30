/** One client library before which workbooks are changed: loading it takes longer than what a test then does with it. */
import { ExcelHost } from "../../../hosts/excel/host";
import { connect, LocalExcel } from "../../excel-host";
import type { Book } from "../../excel-host/model/book";
import type { Behaviour } from "../../excel-host/session";
import type { Answering, Office } from "../../excel-host/seams/native-bridge";
import { QUICK, type Opened, type Setting } from "../excel/excel";

const LOADED = new Map<string, { readonly office: Office; readonly line: Line }>();

/** Leads to whatever Excel is in front. */
class Line implements Answering {
  private excel: LocalExcel | undefined;
  private listener: Answering["onEvent"] = () => undefined;

  set front(excel: LocalExcel) {
    this.excel = excel;
    excel.onEvent = (entry) => this.listener(entry);
  }

  set onEvent(listener: Answering["onEvent"]) {
    this.listener = listener;
  }

  request(text: string, flags: number): ReturnType<Answering["request"]> {
    return this.excel!.request(text, flags);
  }

  supports(name: string, version: string): boolean {
    return this.excel?.supports(name, version) ?? false;
  }
}

// The library goes on tidying up for seconds: it is none of the globals that are swept away after the file.
afterAll(() => {
  for (const name of ["Excel", "Office", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
});

export class Seat {
  constructor(private readonly setting: Setting) {}

  open(book: Book, behaviour: Partial<Behaviour> = {}): Opened {
    const { apiVersion, library } = this.setting;
    const excel = new LocalExcel(book, { apiVersion, ...behaviour });
    let loaded = LOADED.get(library);
    if (!loaded) {
      const line = new Line();
      line.front = excel;
      loaded = { office: connect(line, library), line };
      LOADED.set(library, loaded);
    }
    loaded.line.front = excel;
    Object.assign(globalThis, loaded.office);
    return { excel, host: this.host() };
  }

  /** Another pane on the workbook in front. */
  host(): ExcelHost {
    return new ExcelHost(QUICK);
  }
}

/** Listening to the workbook: which sheets somebody changed, and when it is time to look. */
import { runExcel } from "./run";

/** What listening brings. */
export interface ChangeSink {
  /** Something on this sheet may be different now. `moved`: cells may have gone elsewhere. */
  changed(sheetId: string, moved: boolean): void;
  /** Sheets came or went. */
  sheetsChanged(): void;
}

/** Something the client library can stop. */
interface Registration {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** Registers for all changes of the workbook; gives the way to stop. */
export async function listen(sink: ChangeSink, isOwn: () => boolean): Promise<() => Promise<void>> {
  const registrations = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const all: Registration[] = [
      worksheets.onChanged.add(async (event) => {
        // From ExcelApi 1.14 on, Excel says so itself when the change is ours.
        if (event.triggerSource === "ThisLocalAddin") return;
        sink.changed(event.worksheetId, event.changeType !== "RangeEdited");
      }),
      // Another number format is another precision of the figure that is printed.
      worksheets.onFormatChanged.add(async (event) => {
        if (!isOwn()) sink.changed(event.worksheetId, false);
      }),
      worksheets.onCalculated.add(async (event) => {
        if (!isOwn()) sink.changed(event.worksheetId, false);
      }),
      worksheets.onAdded.add(async () => sink.sheetsChanged()),
      worksheets.onDeleted.add(async () => sink.sheetsChanged()),
    ];
    await context.sync();
    return all;
  });
  return async () => {
    const [first] = registrations;
    if (!first) return;
    await Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  };
}

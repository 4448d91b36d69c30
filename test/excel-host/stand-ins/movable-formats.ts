/** `ConditionalFormat.setRanges` (ExcelApi 1.17) as a newer client library has it. */
import type { RawLibrary, RemoteObject } from "./raw-library";

export function addMovableFormats({ Excel, OfficeExtension }: RawLibrary): void {
  const { BatchApiHelper, Utility } = OfficeExtension;
  Object.assign(Excel["ConditionalFormat"]!.prototype as object, {
    setRanges(this: RemoteObject, ranges: unknown): void {
      Utility.throwIfApiNotSupported("ConditionalFormat.setRanges", "ExcelApi", "1.17", "Excel");
      BatchApiHelper.invokeMethod(this, "SetRanges", 0, [ranges], 0, 0);
    },
  });
}

/**
 * Seam B: the built pane in Chromium with all of Office.js as it is shipped. What Excel for Windows puts into its web view as
 * `window.external` is put there by us; requests go to the local Excel in this process, events come back.
 */
import type { Page } from "playwright-core";
import type { FaultCode } from "../fault";
import type { LocalExcel } from "../local-excel";

/** Office's own numbers for refusals of a whole request. */
const OFFICE_CODES: Partial<Record<FaultCode, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** Any other refusal of a whole request. */
const INTERNAL_ERROR = 5001;

export interface OfficeLook {
  /** Office's theme; `bodyBackgroundColor` and its like as numbers. */
  readonly dark?: boolean;
}

interface Answer {
  readonly code: number;
  readonly body: string;
}

/** Makes `page` a task pane of `excel`. To be called before the page is opened; events reach the page last attached. */
export async function attach(page: Page, excel: LocalExcel, look: OfficeLook = {}): Promise<void> {
  await page.exposeFunction("localExcelRequest", async (text: string, flags: number): Promise<Answer> => {
    const reply = await excel.request(text, flags);
    return reply.kind === "response"
      ? { code: 0, body: JSON.stringify(reply.body) }
      : { code: OFFICE_CODES[reply.fault.code] ?? INTERNAL_ERROR, body: "" };
  });
  await page.addInitScript(defineExternal, { apiVersion: excel.apiVersion, dark: look.dark === true });
  excel.onEvent = (entry) => {
    const { messageCategory, messageType, targetId, message, id } = entry;
    const data = [messageCategory, messageType, targetId, message, id];
    page
      .evaluate(
        (event) => (globalThis as { localExcelEvent?: (event: unknown) => void }).localExcelEvent?.(event),
        data,
      )
      .catch(() => undefined);
  };
}

/** Runs in the page, before every other script. */
function defineExternal({ apiVersion, dark }: { apiVersion: string; dark: boolean }): void {
  type Callback = (response: unknown) => void;
  const REQUEST = 93;
  const RICH_API_EVENT = 33;
  const page = globalThis as unknown as {
    localExcelRequest(text: string, flags: number): Promise<{ code: number; body: string }>;
    localExcelEvent?: (event: unknown[]) => void;
    localExcelDialogs?: string[];
  };
  const background = dark ? 0x262626 : 0xffffff;
  const stored: Record<string, string> = {};
  const success = { toArray: () => [0] };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "{gouji}",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "C:\\决算公开.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "",
    GetTouchEnabled: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: apiVersion,
        DelayForCellEdit: "1.1",
        DialogApi: "1.2",
        RibbonApi: "1.1",
        AddInCommands: "1.1",
      }),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: background,
        bodyForegroundColor: dark ? 0xffffff : 0x262626,
        controlBackgroundColor: background,
        controlForegroundColor: dark ? 0xffffff : 0x262626,
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(stored)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) =>
        keys.forEach((key, index) => (stored[key] = values[index] ?? "")),
    }),
  };
  const external = {
    GetHostInfo: () => "Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$0",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, parameters: unknown[], callback: Callback) => {
      if (id !== REQUEST) return callback(5001);
      const message = parameters[0] as unknown[];
      void page.localExcelRequest(String(message[4]), Number(message[6])).then(({ code, body }) => {
        callback(code === 0 ? { toArray: () => [0, [200, [], body]] } : code);
      });
    },
    RegisterEvent: (
      id: number,
      target: string,
      handler: (id: number, payload: unknown) => void,
      callback: Callback,
    ) => {
      if (id === RICH_API_EVENT) page.localExcelEvent = (event) => handler(id, { toArray: () => [event] });
      else (page.localExcelDialogs ??= []).push(target);
      callback(success);
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(success),
  };
  Object.defineProperty(globalThis, "external", { value: external, configurable: true, writable: true });
}

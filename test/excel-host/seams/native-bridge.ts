/**
 * Seam A: Microsoft's client library in a bare context of its own, talking text to the local Excel through the bridge
 * that native hosts use. For jest and node; a fresh library for every test.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { LocalExcel } from "../local-excel";
import { addStandIns, type LibraryEdition } from "../stand-ins";
import type { RawLibrary } from "../stand-ins/raw-library";

const LIBRARY = join(__dirname, "../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js");

let library: Script | undefined;

/** The parts of Office.js that product code uses as globals. */
export interface Office {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What answers the library. */
export type Answering = Pick<LocalExcel, "request" | "supports" | "onEvent">;

/** Loads the library into a context of its own and connects it with `excel`. */
export function connect(excel: Answering, edition: LibraryEdition = "npm"): Office {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const message = JSON.parse(text) as BridgeMessage;
      const { body } = message.message;
      void excel
        .request(typeof body === "string" ? body : JSON.stringify(body), message.flags ?? 0)
        .then((reply) => {
          const answer =
            reply.kind === "response"
              ? { statusCode: 200, headers: {}, body: reply.body }
              : {
                  statusCode: 400,
                  headers: {},
                  body: { error: { code: reply.fault.code, message: reply.fault.message } },
                };
          bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, message: answer }));
        });
    },
  };
  excel.onEvent = (entry) => {
    setTimeout(
      () => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } })),
      0,
    );
  };
  return load(bridge, excel, edition);
}

function load(bridge: Bridge, excel: Answering, edition: LibraryEdition): Office {
  const element = { setAttribute: () => undefined, appendChild: () => undefined, style: {} };
  const sandbox: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    location: {
      href: "https://localhost/",
      search: "",
      hash: "",
      protocol: "https:",
      host: "localhost",
      pathname: "/",
    },
    navigator: { userAgent: "local", platform: "Win32", language: "zh-CN" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: () => undefined,
      head: element,
      cookie: "",
    },
    addEventListener: () => undefined,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
  };
  sandbox["window"] = sandbox;
  sandbox["self"] = sandbox;
  const context = createContext(sandbox);
  library ??= new Script(readFileSync(LIBRARY, "utf8"), { filename: LIBRARY });
  library.runInContext(context);
  const loaded = sandbox as unknown as Office & {
    readonly OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  const requirements = {
    isSetSupported: (name: string, version = "1.1") => excel.supports(name, version),
  };
  (sandbox as { Office: unknown }).Office = { context: { requirements } };
  // Otherwise this build of the library lets every member through, whatever the version.
  loaded.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  if (edition === "current") addStandIns(sandbox as unknown as RawLibrary);
  return loaded;
}

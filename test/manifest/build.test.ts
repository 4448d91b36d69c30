/** @jest-environment node */
/** The options of the build: where Office.js comes from, and where the add-in will be. Nothing is compiled here. */
interface Plugin {
  readonly userOptions?: {
    readonly filename?: string;
    readonly officeJs?: string;
    readonly templateParameters?: { readonly head: string };
  };
  readonly patterns?: readonly { readonly from: string; readonly transform?: (text: Buffer) => string }[];
}

function excelBuild(environment: Record<string, string>) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    let configs: readonly { readonly name: string; readonly plugins: readonly Plugin[] }[] = [];
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is a CommonJS file
      const make = require("../../webpack.config.js") as (env: object, argv: object) => typeof configs;
      configs = make({}, { mode: "production" });
    });
    const { plugins } = configs.find(({ name }) => name === "excel")!;
    const page = plugins.find(({ userOptions }) => userOptions?.filename === "excel.html")!.userOptions!;
    const copied = plugins.flatMap(({ patterns }) => patterns ?? []);
    const manifest = copied.find(({ from }) => from === "manifest.xml")!;
    return { page, copied: copied.map(({ from }) => from), manifest };
  } finally {
    process.env = before;
  }
}

const MANIFEST = Buffer.from('<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png" />');

test("by default Office.js is copied from the package, and nothing comes from anywhere else", () => {
  const { page, copied, manifest } = excelBuild({});
  const { head } = page.templateParameters!;
  expect(page.officeJs).toBe("office/office.js");
  expect(head).toContain("script-src 'self';");
  expect(head).toContain("default-src 'none'");
  expect(head).toContain("connect-src 'none'");
  expect(head).not.toMatch(/unsafe-eval|https?:/);
  expect(copied).toContain("node_modules/@microsoft/office-js/dist/office.js");
  expect(copied).toContain("node_modules/@microsoft/office-js/LICENSE.md");
  expect(manifest.transform?.(MANIFEST)).toBe(MANIFEST.toString());
});

test("OFFICE_JS_URL takes it from Microsoft's address, and lets no other script in", () => {
  const { page, copied } = excelBuild({
    OFFICE_JS_URL: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  });
  expect(page.officeJs).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(page.templateParameters!.head).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(copied.filter((from) => from.includes("office-js"))).toEqual([]);
});

test.each(["https://gouji.example.gov.cn/excel", "https://gouji.example.gov.cn/excel/"])(
  "GOUJI_URL %s goes into the manifest",
  (url) => {
    const { manifest } = excelBuild({ GOUJI_URL: url });
    expect(manifest.transform?.(MANIFEST)).toBe(
      '<IconUrl DefaultValue="https://gouji.example.gov.cn/excel/assets/icon-32.png" />',
    );
  },
);

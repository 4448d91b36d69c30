/** The kit for an intranet: what is in it, and that it is for the address it was made for. nginx serves it in `npm run package:try`. */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { XmlCursor } from "../../hosts/file/package/xml";
import { kitFile, kitUrl } from "../../scripts/kit.js";

const ADDRESS = "https://oa.example.gov.cn:8443/gouji/";

let files: Readonly<Record<string, Uint8Array>>;

beforeAll(() => {
  const { bytes } = kitFile(ADDRESS);
  files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name.slice(name.indexOf("/") + 1), content]),
  );
});

const text = (name: string): string => strFromU8(files[name]!);

test("it has the site, the manifest, the one file, the settings of two servers, the guide, licences and checksums", () => {
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      "部署说明.html",
      "manifest.xml",
      "gouji.html",
      "nginx.conf",
      "site/index.html",
      "site/web.config",
      "site/excel/excel.html",
      "site/excel/office/office.js",
      "site/excel/office/LICENSE.md",
      "LICENSE",
      "third-party-notices.txt",
      "sbom.cdx.json",
      "SHA256SUMS",
    ]),
  );
});

test("the checksums are those of its files, all of them", () => {
  const sums = Object.entries(files)
    .filter(([name]) => name !== "SHA256SUMS")
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
  expect(text("SHA256SUMS").trim().split("\n")).toEqual(sums);
});

test("settings and guide are filled in with the address, and leave nothing open", () => {
  expect(text("nginx.conf")).toContain("listen 8443 ssl;");
  expect(text("nginx.conf")).toContain("server_name oa.example.gov.cn;");
  expect(text("nginx.conf")).toContain("location /gouji/ {");
  expect(text("部署说明.html")).toContain(ADDRESS);
  for (const name of ["nginx.conf", "site/web.config", "部署说明.html"])
    expect([name, text(name).match(/\{\{|undefined/)]).toEqual([name, null]);
  expect(text("部署说明.html")).not.toMatch(/(?:src|href)="(?!data:)/);
});

/** Kinds of files that IIS serves of itself. */
const KNOWN_TO_IIS = ["css", "gif", "ico", "jpg", "png", "xml"];

test("the settings of IIS are well-formed, and know every kind of file of the site", () => {
  const types: Record<string, string> = {};
  for (const cursor = new XmlCursor(text("site/web.config")); cursor.next();) {
    const [ending, type] = ["fileExtension", "mimeType"].map((name) => cursor.attribute(name)?.value);
    if (cursor.name === "mimeMap" && ending && type) types[ending.slice(1)] = type;
  }
  const kinds = Object.keys(files)
    .filter((name) => name.startsWith("site/") && !name.endsWith("web.config"))
    .map((name) => name.slice(name.lastIndexOf(".") + 1));
  expect([...new Set(kinds)].filter((kind) => !types[kind] && !KNOWN_TO_IIS.includes(kind))).toEqual([]);
  // Nothing that is sniffed, for nosniff is said; and scripts are scripts.
  expect(types).toMatchObject({ js: "text/javascript; charset=utf-8", html: "text/html; charset=utf-8" });
});

test("the list of what is in it is CycloneDX, and names what ships", () => {
  const bill = JSON.parse(text("sbom.cdx.json")) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: { name: string; licenses: unknown[] }[];
  };
  expect(bill.bomFormat).toBe("CycloneDX");
  expect(bill.metadata.component.name).toBe("gouji");
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["react", "fflate", "@e965/xlsx", "@microsoft/office-js"]));
  expect(names).not.toContain("jest");
  expect(bill.components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
});

test.each(["http://oa.example.gov.cn/", "oa.example.gov.cn", "https://a.cn/?x=1", "https://u@a.cn/", ""])(
  "the address %p is refused",
  (address) => {
    expect(() => kitUrl(address)).toThrow("https 地址");
  },
);

test("an address gets its slash", () => {
  expect(kitUrl("https://oa.example.gov.cn/gouji")).toBe("https://oa.example.gov.cn/gouji/");
});

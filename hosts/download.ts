/** Hands a file to the browser's downloads. */
const TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/**
 * @param name its ending says what the file is
 * @returns where it goes, in a sentence
 */
export function download(bytes: Uint8Array, name: string): string {
  const type = TYPES[/[^.]*$/.exec(name)![0].toLowerCase()] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return `“${name}”在浏览器的下载文件夹里。`;
}

/** Names of sheets in full addresses. */

/** `'公开01表'!F17` or `公开01表!F17` → the sheet's name and the rest. */
export function splitAddress(full: string): { readonly sheet: string; readonly address: string } {
  const bang = full.lastIndexOf("!");
  const name = full.slice(0, Math.max(bang, 0));
  const sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, address: full.slice(bang + 1) };
}

/** A workbook that the build puts into the page as a data address. */
declare module "*.xlsx" {
  const data: string;
  export default data;
}

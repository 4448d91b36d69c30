/** What writing 审核结果 needs of the file host, in a part of its own. */
export { reviewDocx } from "../../../hosts/file/docx/review-docx";
export { reviewXlsx } from "../../../hosts/file/xlsx/review-xlsx";

/** What 套用上年说明 needs of the core and of the file host, in a part of its own: loaded when last year's text is opened. */
export { renewDocx, yearsAround } from "../../../hosts/file/docx/renew-docx";
export { renew } from "../../../src/renew/renew";
export { RenewError } from "../../../src/renew/renewal";

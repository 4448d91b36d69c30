/** Print set-up of a sheet, as far as the product writes it. */
export interface PageSetup {
  orientation?: string;
  paperSize?: string;
  zoom?: unknown;
  centerHorizontally?: boolean;
  printTitleRows?: string;
  printArea?: string;
  centerFooter?: string;
  leftHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  rightFooter?: string;
}

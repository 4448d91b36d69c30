/** The pages of docs/ that are made, by their names. */
import { cataloguePage } from "./catalogue";
import { stylesPage } from "./styles";

export const MADE_PAGES: Readonly<Record<string, () => string>> = {
  "规则目录.md": cataloguePage,
  "情况说明文体.md": stylesPage,
};

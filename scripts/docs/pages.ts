/** The pages of docs/ that are made, by their names. */
import { cataloguePage } from "./catalogue";
import { commandLinePage } from "./command-line";
import { stylesPage } from "./styles";

export const MADE_PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  "规则目录.md": cataloguePage,
  "命令行选项.md": commandLinePage,
  "情况说明文体.md": stylesPage,
};

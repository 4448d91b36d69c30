/** What the ribbon's buttons do by themselves, without a pane. */
import { answerCommand } from "../hosts/excel/commands";
import { ExcelHost } from "../hosts/excel/host";

// The name is that of FunctionName in manifest.xml.
answerCommand("clearMarks", () => new ExcelHost().unmark());

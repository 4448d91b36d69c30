/** Small workbooks for the tests of the Excel host. */
import { Book } from "../../excel-host/model/book";

/** Ten sheets with a title, some figures and a merged title, and an empty one. */
export function tenSheets(): Book {
  const book = new Book("决算公开.xlsx");
  for (let number = 1; number <= 9; number++) {
    const sheet = book.addSheet(`公开0${String(number)}表`);
    sheet.setCell(0, 0, { value: `第${String(number)}张表` });
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 5 }];
    for (let row = 3; row < 23; row++) {
      sheet.setCell(row, 0, { value: `科目${String(row)}` });
      for (let column = 1; column < 6; column++) {
        sheet.setCell(row, column, { value: row * column + 0.25, numberFormat: "#,##0.00" });
      }
    }
    sheet.setCell(23, 1, { value: "", formula: "SUM(B4:B23)", numberFormat: "#,##0.00" });
    sheet.setCell(24, 1, { value: "928.86" });
  }
  book.addSheet("空表");
  return book;
}

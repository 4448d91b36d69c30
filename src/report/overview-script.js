/* What report.html does beside showing its table: finding, choosing by outcome, sorting. It is written for old browsers too. */
/* global document, Option */
(function () {
  "use strict";
  var table = document.querySelector("table");
  var books = Array.prototype.slice.call(table.tBodies);
  var place = document.getElementById("tools");

  function labelled(text, control) {
    var label = document.createElement("label");
    label.appendChild(document.createTextNode(text + " "));
    label.appendChild(control);
    place.appendChild(label);
    return control;
  }

  var search = document.createElement("input");
  search.type = "search";
  labelled("查找文件、部门、说明", search);

  var outcome = document.createElement("select");
  outcome.appendChild(new Option("全部", ""));
  Array.prototype.forEach.call(document.querySelectorAll(".counts li"), function (item) {
    outcome.appendChild(new Option(item.lastChild.textContent.trim(), item.className));
  });
  labelled("结论", outcome);

  var tally = document.createElement("span");
  tally.setAttribute("role", "status");
  place.appendChild(tally);

  function show() {
    var words = search.value.toLowerCase().split(/\s+/);
    var shown = 0;
    books.forEach(function (book) {
      var text = book.textContent.toLowerCase();
      var fits =
        (outcome.value === "" || book.rows[0].className === outcome.value) &&
        words.every(function (word) {
          return text.indexOf(word) >= 0;
        });
      book.hidden = !fits;
      if (fits) shown += 1;
    });
    tally.textContent = "显示 " + shown + "，共 " + books.length;
  }

  function keyOf(book, column) {
    var text = book.rows[0].cells[column].textContent;
    return book.rows[0].cells[column].className === "n" ? Number(text) : text;
  }

  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      // Numbers begin with the largest, texts with the first; the outcome as it stands, the worst first.
      var before = head.getAttribute("aria-sort");
      var down = before ? before === "ascending" : head.className === "n";
      heads.forEach(function (other) {
        other.removeAttribute("aria-sort");
      });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      books
        .map(function (book, at) {
          return {
            book: book,
            at: at,
            key: head.id === "outcome" ? Number(book.getAttribute("data-rank")) : keyOf(book, column),
          };
        })
        .sort(function (one, other) {
          var order =
            typeof one.key === "number"
              ? one.key - other.key
              : one.key.localeCompare(other.key, "zh-CN", { numeric: true });
          return (down ? -order : order) || one.at - other.at;
        })
        .forEach(function (item) {
          table.appendChild(item.book);
        });
    });
  });

  search.addEventListener("input", show);
  outcome.addEventListener("change", show);
  show();
})();

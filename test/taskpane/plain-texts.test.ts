/** @jest-environment jsdom */
import { keepPlain } from "../../taskpane/plain-texts";

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("texts that are there, that come and that change lose what turns the order of reading; others stay", async () => {
  document.body.innerHTML = "<p>一\u202E二</p><p>年初<b>结转\u2066</b>\u001B[31m</p>";
  keepPlain(document);
  const before = document.querySelector("b")!.firstChild!;
  expect(document.body.textContent).toBe("一二年初结转[31m");
  const added = document.createElement("div");
  added.innerHTML = "教育<span>支\u202E出</span>\u200F 928.86";
  document.body.append(added);
  before.nodeValue = "结\u202D余";
  await turn();
  expect(document.body.textContent).toBe("一二年初结余[31m教育支出 928.86");
  expect(document.querySelector("b")!.firstChild).toBe(before);
});

test("what changes is looked at by itself, not all that stands around it", async () => {
  const list = document.createElement("ul");
  document.body.replaceChildren(list);
  for (let line = 0; line < 500; line++) list.append(document.createElement("li"));
  await turn();
  const walked = jest.spyOn(document, "createTreeWalker");
  list.append(document.createElement("li"));
  await turn();
  expect(walked.mock.calls.map(([node]) => node.nodeName)).toEqual(["LI"]);
});

/** @jest-environment jsdom */
import { copyText } from "../../taskpane/clipboard";

const denied = { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) };

test("where the clipboard is denied, the text goes over a field that is gone afterwards", async () => {
  Object.assign(navigator, { clipboard: denied });
  const button = document.createElement("button");
  document.body.append(button);
  button.focus();
  let copied = "";
  Object.assign(document, {
    execCommand: () => {
      copied = document.querySelector("textarea")!.value;
      return true;
    },
  });
  await copyText("第一行\n第二行");
  expect(copied).toBe("第一行\n第二行");
  expect(document.querySelector("textarea")).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("where neither way is open, it says so", async () => {
  Object.assign(navigator, { clipboard: denied });
  Object.assign(document, { execCommand: () => false });
  await expect(copyText("x")).rejects.toThrow("浏览器不让复制。");
});

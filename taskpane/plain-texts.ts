/**
 * What turns the order of what is read, or steers a terminal, is on no page, wherever a text came from: names, titles and
 * sheets are a file's, and a figure behind such a character would read backwards.
 */
import { writable } from "../src/workbook/writable";

/** Takes it out of all texts that are there and of those that come, before they are painted. */
export function keepPlain(document: Document): void {
  const plain = (node: Node): void => {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (
      let text = node.nodeType === Node.TEXT_NODE ? node : texts.nextNode();
      text;
      text = texts.nextNode()
    ) {
      const said = text.nodeValue ?? "";
      const written = writable(said);
      if (written !== said) text.nodeValue = written;
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      (type === "characterData" ? [target] : addedNodes).forEach(plain);
  }).observe(document, { subtree: true, childList: true, characterData: true });
  plain(document);
}

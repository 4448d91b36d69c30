import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Host } from "../../hosts/host";
import { reviewReport } from "../../src/sheets/review-report";
import { reviewInput } from "../state/review/review";
import { usePane } from "./context";

/** On paper stands the report alone, in the fonts and sizes of an office; on the screen it does not stand at all. */
const STYLE = `
@media screen { .gouji-printed { display: none } }
@media print {
  @page { size: A4 portrait; margin: 25mm 22mm 22mm 25mm }
  html, body { position: static !important; height: auto !important; overflow: visible !important; background: #fff }
  body > :not(.gouji-printed) { display: none !important }
  .gouji-printed { color: #000; font: 12pt/1.75 FangSong, STFangsong, SimSun, serif; text-align: justify }
  .gouji-printed h1 { margin: 0 0 18pt; font: bold 20pt/1.4 SimSun, serif; text-align: center; text-wrap: balance }
  .gouji-printed h1 span { white-space: nowrap }
  .gouji-printed h2 { margin: 8pt 0 0; font: bold 13pt/1.75 SimHei, sans-serif; break-after: avoid }
  .gouji-printed h3 { margin: 4pt 0 0; font: bold 12pt/1.75 KaiTi, STKaiti, serif; break-after: avoid }
  .gouji-printed p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; orphans: 2; widows: 2 }
  .gouji-printed-signed { display: flex; margin-top: 24pt; break-inside: avoid }
  .gouji-printed-signed p { flex: 1; text-indent: 0 }
}`;

/** A line may end between a digit and a character: 2022 and 年度 are kept together. */
const YEAR = /(\d{4}年度)/;

/** Ctrl+P prints the report of the last run, not the window. Made only while it is printed. */
export function PrintedReport({ host }: { readonly host: Host | undefined }) {
  const { session } = usePane();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture when the listeners have returned.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!printing || !session.run) return null;
  const { title, paragraphs, signatures } = reviewReport(reviewInput(session.run, host, session));
  return createPortal(
    <main className="gouji-printed" lang="zh-CN">
      <style>{STYLE}</style>
      <h1>{title.split(YEAR).map((part, at) => (at % 2 === 1 ? <span key={at}>{part}</span> : part))}</h1>
      {paragraphs.map(({ text, level }, index) => {
        const Element = ELEMENTS[level];
        return <Element key={index}>{text}</Element>;
      })}
      <div className="gouji-printed-signed">
        {signatures.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </main>,
    document.body,
  );
}

const ELEMENTS = ["p", "h2", "h3"] as const;

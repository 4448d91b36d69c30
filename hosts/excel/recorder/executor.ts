/** Listens in where Office.js hands its requests over to Excel. */
import type { Pair } from "./recording";

interface ExecutorResult {
  readonly status: string;
  readonly error?: { readonly code: number };
  /** Status, headers, body. */
  readonly value?: { readonly data: readonly unknown[] };
}

/** The part of Office.js that every request passes; not documented, and used for nothing else. */
export interface RichApi {
  executeRichApiRequestAsync(message: readonly unknown[], callback: (result: ExecutorResult) => void): void;
}

/** Places in the message that Office.js builds. */
const BODY = 4;
const FLAGS = 6;

/** Reports every request and its answer to `heard`; the function it gives puts everything back. */
export function listenIn(api: RichApi, heard: (pair: Pair) => void): () => void {
  const original = api.executeRichApiRequestAsync;
  api.executeRichApiRequestAsync = (message, callback) => {
    const request: unknown = JSON.parse(String(message[BODY]));
    const flags = Number(message[FLAGS]);
    original.call(api, message, (result) => {
      heard({ flags, request, ...answerOf(result) });
      callback(result);
    });
  };
  return () => {
    api.executeRichApiRequestAsync = original;
  };
}

function answerOf({ status, error, value }: ExecutorResult): Pick<Pair, "response" | "refusal"> {
  if (status !== "succeeded" || !value) return { refusal: error?.code ?? 0 };
  const body = value.data[2];
  return { response: JSON.parse(Array.isArray(body) ? body.join("") : String(body)) as unknown };
}

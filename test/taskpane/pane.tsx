/** The pane in jsdom, driven as a person would: by the names of buttons and by keys. */
import { TextDecoder } from "node:util";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { App, type AppProps } from "../../taskpane/App";
import type { MemoryHost } from "./memory-host";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// Nobody types here who would be interrupted.
jest.mock("../../taskpane/state/pauses", () => ({ EDIT_PAUSE: 40, TYPING_PAUSE: 60 }));

// jsdom decodes no text, lays nothing out and has no media: what readers, pane and Fluent ask for is answered here.
Object.assign(window, {
  TextDecoder,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  // Tabster asks for where things are moved to, element by element; jsdom would go through every rule of Fluent's each time.
  getComputedStyle: ({ style }: HTMLElement) => style,
});

let root: Root | undefined;

export async function open(props: AppProps): Promise<void> {
  await close();
  const element = document.createElement("div");
  document.body.replaceChildren(element);
  root = createRoot(element);
  await act(async () => root!.render(<App {...props} />));
}

/** The application around the pane changes what it gives to it. */
export async function change(props: AppProps): Promise<void> {
  await act(async () => root!.render(<App {...props} />));
}

export async function close(): Promise<void> {
  await act(async () => root?.unmount());
  root = undefined;
}

/** Lets timers and promises run until the condition holds. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (holds()) return;
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  throw new Error(`${what}\n${text()}`);
}

export function text(): string {
  return document.body.textContent ?? "";
}

export function shows(words: string): boolean {
  return text().includes(words);
}

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.textContent ?? "";
}

const PRESSABLE = "button, [role=menuitem], [role=switch], [role=radio]";

export function buttons(name: string | RegExp, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(PRESSABLE)].filter((element) => {
    const own = nameOf(element).trim();
    return typeof name === "string" ? own === name : name.test(own);
  });
}

export function button(name: string | RegExp, within: ParentNode = document): HTMLElement {
  const [first] = buttons(name, within);
  if (!first) throw new Error(`no button ${String(name)} among ${buttons(/./).map(nameOf).join(" | ")}`);
  return first;
}

export async function press(name: string | RegExp, within?: ParentNode): Promise<void> {
  const target = button(name, within);
  await act(async () => {
    target.focus();
    target.click();
  });
}

export async function key(name: string, options: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  await act(async () => {
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...options }),
    );
  });
}

export async function type(label: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
  await act(async () => {
    set.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** The user types into a cell of the sheet. */
export async function edit(host: MemoryHost, ...typed: Parameters<MemoryHost["edit"]>): Promise<void> {
  await act(async () => host.edit(...typed));
}

/** Waits long enough for anything that an edit might set off. */
export async function settle(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 450)));
}

/** What a screen reader was last told. */
export function announced(): string {
  return document.querySelector("[role=status][aria-live]")?.textContent ?? "";
}

/**
 * What the pane keeps in the workbook: custom XML parts (ExcelApi 1.5, which every Excel that runs the pane has). The user
 * sees nothing of them, no cell changes, and they are saved with the file.
 */
import type { MemoryName } from "../host";
import { memoryOf, memoryXml, MEMORY_NAMESPACE } from "../memory";
import { isGone } from "./problems";
import { Questions } from "./questions";
import { runExcel } from "./run";

interface Kept {
  readonly text: string;
  /** The parts of this name; the last one counts. */
  readonly ids: readonly string[];
}

export class Memories {
  private kept: Map<MemoryName, Kept> | undefined;
  /** Why Excel did not hand over one of them. */
  private refusal: unknown;
  private freshUntil = 0;
  /** One thing after the other: what is asked at the same time is read once. */
  private turn: Promise<unknown> = Promise.resolve();

  /** @param fresh how long what was read is good for the next question, in milliseconds */
  constructor(private readonly fresh: number) {}

  /** Two syncs; none within a moment of the last. */
  recall(name: MemoryName): Promise<string | undefined> {
    return this.inTurn(async () => {
      const kept = Date.now() < this.freshUntil && this.kept ? this.kept : await this.read();
      const text = kept.get(name)?.text;
      // It may be the one that Excel does not hand over: that is not the same as none.
      if (text === undefined && this.refusal !== undefined) throw this.refusal;
      return text;
    });
  }

  /** One sync; two more where nothing was read before. */
  remember(name: MemoryName, text: string | undefined): Promise<void> {
    return this.inTurn(async () => {
      const kept = this.kept ?? (await this.read());
      const before = kept.get(name);
      if (!before && text === undefined) return;
      try {
        await this.write(kept, name, text);
      } catch (error) {
        if (!isGone(error) || !before) throw error;
        // Somebody else took the part away meanwhile.
        await this.write(await this.read(), name, text);
      }
    });
  }

  private async read(): Promise<Map<MemoryName, Kept>> {
    const parts = await runExcel(async (context) => {
      const all = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id");
      await context.sync();
      // Each by itself: one that is damaged, or larger than Excel hands over, does not take the others along.
      const questions = new Questions(context);
      const answers = all.items.map((part) => ({
        id: part.id,
        xml: questions.ask(
          () => part.getXml(),
          ({ value }) => value,
        ),
      }));
      await questions.send();
      return answers;
    }, true);
    this.refusal = parts.find(({ xml }) => xml.value === undefined)?.xml.refusal;
    const kept = new Map<MemoryName, Kept>();
    for (const { id, xml } of parts) {
      const memory = xml.value === undefined ? undefined : memoryOf(xml.value);
      if (!memory) continue;
      const ids = kept.get(memory.name)?.ids ?? [];
      kept.set(memory.name, { text: memory.text, ids: [...ids, id] });
    }
    return this.now(kept);
  }

  private async write(
    kept: Map<MemoryName, Kept>,
    name: MemoryName,
    text: string | undefined,
  ): Promise<void> {
    const ids = kept.get(name)?.ids ?? [];
    const last = text === undefined ? undefined : ids[ids.length - 1];
    const xml = text === undefined ? undefined : memoryXml({ name, text });
    const id = await runExcel(async (context) => {
      const { customXmlParts } = context.workbook;
      for (const other of ids) if (other !== last) customXmlParts.getItem(other).delete();
      if (xml === undefined) {
        await context.sync();
        return undefined;
      }
      if (last !== undefined) customXmlParts.getItem(last).setXml(xml);
      const added = last === undefined ? customXmlParts.add(xml).load("id") : undefined;
      await context.sync();
      return added?.id ?? last;
    }, true);
    if (text === undefined || id === undefined) kept.delete(name);
    else kept.set(name, { text, ids: [id] });
    this.now(kept);
  }

  private now(kept: Map<MemoryName, Kept>): Map<MemoryName, Kept> {
    this.kept = kept;
    this.freshUntil = Date.now() + this.fresh;
    return kept;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

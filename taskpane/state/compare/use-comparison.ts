/** The state of 与另一版比较: a version is opened, and compared again whenever the workbook is read anew. */
import { useEffect, useState } from "react";
import type { Comparison } from "../../../src/compare/compare";
import type { Workbook } from "../../../src/workbook/workbook";
import { problemText } from "../problem";
import { compareWith, openOther, type OtherVersion } from "./compare";

export interface ComparisonState {
  readonly other: OtherVersion | undefined;
  /** Whether the other one is the later version. */
  readonly otherIsNew: boolean;
  readonly setOtherIsNew: (otherIsNew: boolean) => void;
  readonly open: (file: File) => void;
  /** Leaves the reading that is under way; absent where none is. */
  readonly cancel: (() => void) | undefined;
  /** Why the last one could not be read, or compared. */
  readonly problem: string;
  readonly comparison: Comparison | undefined;
}

export function useComparison(workbook: Workbook | undefined): ComparisonState {
  const [other, setOther] = useState<OtherVersion>();
  const [otherIsNew, setOtherIsNew] = useState(false);
  const [reading, setReading] = useState<AbortController>();
  const [problem, setProblem] = useState("");
  const [comparison, setComparison] = useState<Comparison>();

  const read = async (file: File): Promise<void> => {
    const work = new AbortController();
    setReading(work);
    setProblem("");
    try {
      const opened = await openOther(file, work.signal);
      if (!work.signal.aborted) setOther(opened);
    } catch (error) {
      if (!work.signal.aborted) setProblem(problemText(error));
    } finally {
      setReading((now) => (now === work ? undefined : now));
    }
  };

  // What is edited in the workbook is compared anew; an earlier answer that comes in late is dropped.
  useEffect(() => {
    if (!workbook || !other) return;
    let current = true;
    compareWith(workbook, other, otherIsNew).then(
      (result) => {
        if (current) setComparison(result);
      },
      (error: unknown) => {
        if (current) setProblem(problemText(error));
      },
    );
    return () => {
      current = false;
    };
  }, [workbook, other, otherIsNew]);

  return {
    other,
    otherIsNew,
    setOtherIsNew,
    open: (file) => void read(file),
    cancel:
      reading &&
      (() => {
        reading.abort();
        setReading(undefined);
      }),
    problem,
    comparison,
  };
}

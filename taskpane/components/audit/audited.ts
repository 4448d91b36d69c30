/** What the views of one audit are given. */
import type { Finding } from "../../../src/check/report";
import type { TieOut } from "../../../src/compare/tie-out/tie-out";
import type { Audit } from "../../../src/text/audit";
import type { Source } from "../../state/audit/source";

export interface AuditResultProps {
  /** Whether it is in sight: then F8 is its own. */
  readonly shown: boolean;
  readonly source: Source;
  readonly audit: Audit;
  /** What is to be known of the tables it was held against, in a sentence; empty where nothing is. */
  readonly against: string;
  /** Of a document with tables: them against the workbook, or by themselves where none is open. */
  readonly tied?: TieOut | undefined;
  readonly findings?: readonly Finding[] | undefined;
  /** Why the last export failed. */
  readonly problem: string;
  /** What the last export did; empty before there was one. */
  readonly exported: string;
  /** Exports the corrected copy; absent where there is no .docx, nothing to say, or no way to save. */
  readonly onExport: ((declined: ReadonlySet<string>) => void) | undefined;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

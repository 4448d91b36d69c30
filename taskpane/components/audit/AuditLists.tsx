/** What an audit found, as lists: figures of the text, remarks on its sentences. */
import { makeStyles } from "@fluentui/react-components";
import type { Audit } from "../../../src/text/audit";
import type { Remark } from "../../../src/text/claim";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { wordsOf } from "../../state/audit/blank";
import { claimId, remarkId } from "../../state/audit/revisions";
import type { NumberedClaim } from "../../state/audit/told";
import { quoteOf, sentenceOf } from "../../state/audit/sentence";
import { ToneWord } from "../tone";
import { AuditItem, type Adoptable } from "./AuditItem";
import { LIST } from "../style";

const useStyles = makeStyles({ list: LIST });

/** What every item asks of the text it is of. */
export interface AuditedPlaces {
  readonly audit: Audit;
  readonly placeOf: (paragraph: number) => string;
  readonly textOf: (paragraph: number) => string;
  /** The cell in which a place of the text stands, where the text is a sheet. */
  readonly cellOf: (paragraph: number, offset: number) => CellRef | undefined;
  /** What the corrected copy changes for an item, and how to leave it out. */
  readonly adoptableOf: (id: string) => Adoptable | undefined;
}

interface ClaimListProps {
  readonly claims: readonly NumberedClaim[];
  readonly places: AuditedPlaces;
  readonly onLocate: (index: number) => void;
}

export function ClaimList({ claims, places, onLocate }: ClaimListProps) {
  const { audit, placeOf, textOf, cellOf, adoptableOf } = places;
  return (
    <ul className={useStyles().list}>
      {claims.map(({ claim, index }) => {
        const [place, text] = [placeOf(claim.paragraph), textOf(claim.paragraph)];
        return (
          <AuditItem
            audit={audit}
            key={index}
            id={claimId(index)}
            correction={adoptableOf(claimId(index))}
            message={sentenceOf(claim, text, place)}
            place={`${place} ${quoteOf(claim, text)}`}
            {...(claim.verdict === "wrong" && { cells: claim.cells })}
            textCell={cellOf(claim.paragraph, claim.start)}
            onLocate={() => onLocate(index)}
          />
        );
      })}
    </ul>
  );
}

interface RemarkListProps {
  readonly remarks: readonly Remark[];
  /** They are on what was not filled in: said by its words. */
  readonly unfilled?: boolean;
  readonly places: AuditedPlaces;
  readonly onLocate: (remark: Remark) => void;
}

export function RemarkList({ remarks, unfilled = false, places, onLocate }: RemarkListProps) {
  const { audit, placeOf, cellOf, adoptableOf } = places;
  return (
    <ul className={useStyles().list}>
      {remarks.map((remark, index) => {
        const place = placeOf(remark.paragraph);
        return (
          <AuditItem
            audit={audit}
            key={index}
            id={remarkId(remark)}
            correction={adoptableOf(remarkId(remark))}
            word={!unfilled && <ToneWord tone={remark.severity} word={words.REMARK[remark.severity]} />}
            message={`${place}：${unfilled ? words.unfilled(wordsOf(remark, audit)) : remark.message}`}
            place={place}
            cells={remark.cells}
            textCell={cellOf(remark.paragraph, remark.start)}
            onLocate={() => onLocate(remark)}
          />
        );
      })}
    </ul>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo, type Ref } from "react";
import { groupBy } from "../../../src/group-by";
import type { Field } from "../../../src/write/fields";
import { inputId, type NarrativeParagraph } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import type { Written } from "../../state/narrate/written";
import { sentenceWith } from "../../state/narrate/sentence";
import { CAPTION, FOCUS_RING, HEADING, LIST, NOTHING } from "../style";
import { BoxField } from "./BoxField";
import { useWalkedForm, type WalkHandle } from "./field-walk";
import { OfferButton } from "./OfferButton";

const useStyles = makeStyles({
  text: { ...CAPTION, margin: "4px 0 0" },
  group: { margin: "20px 0 0" },
  heading: { display: "flex", justifyContent: "space-between", margin: "0 0 8px", ...HEADING },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  list: { ...LIST, display: "grid", rowGap: "12px" },
  field: { minWidth: 0 },
  place: {
    display: "block",
    width: "100%",
    margin: 0,
    padding: "1px 0",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ...FOCUS_RING,
  },
  here: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  nothing: NOTHING,
});

export interface FieldFormProps {
  readonly written: Written;
  readonly places: readonly string[];
  readonly handle: Ref<WalkHandle>;
  readonly onLocate: (paragraph: number) => void;
}

/** Every value that a person may give, in groups, each with the sentence it goes into. */
export function FieldForm({ written, places, handle, onLocate }: FieldFormProps) {
  const styles = useStyles();
  const { fields, paragraphs } = written;
  const groups = useMemo(() => [...groupBy(fields, ({ group }) => group)], [fields]);
  const { root, onFocus, goOn } = useWalkedForm(handle, words.ALL_FILLED);

  if (groups.length === 0) return <p className={styles.nothing}>{words.NO_FIELDS}</p>;
  return (
    <div ref={root} onFocus={onFocus}>
      <p className={styles.text}>{words.FORM_TEXT}</p>
      {groups.map(([group, own]) => (
        <section key={group} className={styles.group}>
          <h2 className={styles.heading}>
            {group}
            <span className={styles.count}>
              {words.given(own.filter(({ given }) => given).length, own.length)}
            </span>
          </h2>
          <ul className={styles.list}>
            {own.map((field) => {
              const [first = 0] = field.paragraphs;
              return (
                <li key={inputId(field.input)} data-item={inputId(field.input)}>
                  <FormField
                    id={inputId(field.input)}
                    field={field}
                    group={group}
                    paragraph={paragraphs[first]?.paragraph}
                    first={first}
                    place={places[first] ?? ""}
                    onNext={goOn}
                    onLocate={onLocate}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface FormFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly group: string;
  /** The first paragraph that the value goes into, and its number. */
  readonly paragraph: NarrativeParagraph | undefined;
  readonly first: number;
  readonly place: string;
  readonly onNext: (from: HTMLElement) => void;
  readonly onLocate: (paragraph: number) => void;
}

/** What a value is drawn anew for, its offers apart. */
const SAME = ["id", "paragraph", "first", "place", "group", "onNext", "onLocate"] as const;
const SAME_FIELD = ["label", "missing", "given"] as const;

/** One value, its sentence below it. Another value that is typed in does not concern it. */
const FormField = memo(
  function FormField({ field, group, paragraph, first, place, onNext, onLocate }: FormFieldProps) {
    const styles = useStyles();
    const { input, kind, label, missing, given, offers } = field;
    const sentence = paragraph && sentenceWith(paragraph, input);
    return (
      <div className={styles.field}>
        <BoxField
          input={input}
          kind={kind}
          label={label}
          name={words.fieldName(`${group}：${label}`, kind, place)}
          {...(missing || given ? {} : { hint: words.DERIVED })}
          onNext={onNext}
        />
        {!given &&
          offers.map((offer) => (
            <OfferButton key={offer.text} input={input} text={offer.text}>
              {words.takeOffer(offer)}
            </OfferButton>
          ))}
        {sentence && (
          <button
            type="button"
            className={styles.place}
            title={words.goesInto(place)}
            onClick={() => onLocate(first)}
          >
            {sentence.before}
            <span className={styles.here}>{sentence.here}</span>
            {sentence.after}
          </button>
        )}
      </div>
    );
  },
  (before, after) =>
    SAME.every((key) => before[key] === after[key]) &&
    SAME_FIELD.every((key) => before.field[key] === after.field[key]) &&
    JSON.stringify(before.field.offers) === JSON.stringify(after.field.offers),
);

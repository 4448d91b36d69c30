import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  Tab,
  TabList,
} from "@fluentui/react-components";
import * as words from "../../narrate-wording";
import * as renewWords from "../../renew-wording";
import type { Written } from "../../state/narrate/written";
import { OutlineIcon } from "../icons";
import { NextStrip } from "../NextStrip";
import { MENU_PLACE } from "../style";
import { ToneWord } from "../tone";

export type Part = "text" | "form";

const useStyles = makeStyles({
  parts: { margin: "12px 0 0 -10px" },
  outline: { minWidth: 0, flexShrink: 0, marginLeft: "auto" },
  count: { flexShrink: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  item: { maxWidth: "100%" },
});

export interface ProgressStripProps {
  readonly written: Written;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onNext: (back: boolean) => void;
  /** Goes to a heading, by the number of its paragraph. */
  readonly onLocate: (paragraph: number) => void;
}

/** Text or form; how far one is, the way to the next gap and to each section, which stay in sight. */
export function ProgressStrip({ written, part, onPart, onNext, onLocate }: ProgressStripProps) {
  const styles = useStyles();
  const { left, fields, renewed } = written;
  const given = renewed ? renewed.notes.length - left : fields.filter((field) => field.given).length;
  const { form, said, done } = renewed
    ? { form: renewWords.LIST, said: renewWords.left(left), done: renewWords.ALL_SEEN }
    : { form: words.FORM, said: words.left(left), done: words.ALL_FILLED };
  return (
    <>
      <TabList
        size="small"
        className={styles.parts}
        aria-label={words.PARTS}
        selectedValue={part}
        onTabSelect={(_, { value }) => onPart(value as Part)}
      >
        <Tab value="text">{words.TEXT}</Tab>
        <Tab value="form">{form}</Tab>
      </TabList>
      <NextStrip
        left={left > 0 ? said : <ToneWord tone="passed" word={done} />}
        onNext={left > 0 ? onNext : undefined}
        end={<Outline written={written} onLocate={onLocate} />}
      >
        <ProgressBar
          aria-label={words.PROGRESS}
          value={left + given === 0 ? 1 : given / (left + given)}
          color={left === 0 ? "success" : "brand"}
        />
      </NextStrip>
    </>
  );
}

function Outline({ written, onLocate }: Pick<ProgressStripProps, "written" | "onLocate">) {
  const styles = useStyles();
  const sections = written.paragraphs.flatMap(({ id, paragraph }, index) =>
    paragraph.level === 1 ? [{ id, index, title: paragraph.text, left: 0 }] : [],
  );
  written.paragraphs.forEach(({ paragraph }, index) => {
    const own = [...sections].reverse().find((section) => section.index <= index);
    if (own) own.left += paragraph.blanks.filter(({ input }) => input).length;
  });
  if (sections.length === 0) return null;
  return (
    <Menu positioning={MENU_PLACE}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" className={styles.outline} icon={<OutlineIcon />}>
          {words.OUTLINE}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sections.map(({ id, index, title, left }) => (
            <MenuItem
              key={id}
              className={styles.item}
              {...(left > 0
                ? { secondaryContent: { className: styles.count, children: words.leftHere(left) } }
                : {})}
              onClick={() => onLocate(index)}
            >
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

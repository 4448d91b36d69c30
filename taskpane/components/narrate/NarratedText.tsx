import { Fragment } from "react";
import type { DeskState } from "../../state/narrate/desk";
import * as words from "../../narrate-wording";
import type { Written } from "../../state/narrate/written";
import { ChartPicture } from "./ChartPicture";
import { OwnParagraph } from "./OwnParagraph";
import { OwnWordsList } from "./OwnWordsList";
import { TextGroup, type TextGroupProps } from "./TextGroup";

export interface NarratedTextProps
  extends Pick<DeskState, "doubts">, Pick<TextGroupProps, "places" | "handle" | "onFocus"> {
  readonly written: Written;
}

/** The whole text as it follows from the workbooks. */
export function NarratedText({ written, doubts, places, handle, onFocus }: NarratedTextProps) {
  const { narrative, paragraphs } = written;
  const stops = paragraphs.filter(({ paragraph: { figures } }) => figures.length > 0).map(({ id }) => id);
  return (
    <>
      <TextGroup
        name={words.TEXT}
        hint={words.TEXT_HINT}
        done={words.ALL_FILLED}
        {...{ places, stops, handle, onFocus }}
      >
        {(shared) =>
          paragraphs.map(({ id, paragraph }, index) => (
            <Fragment key={id}>
              <OwnParagraph
                id={id}
                paragraph={paragraph}
                doubts={doubts.get(paragraph.origin)}
                title={index === 0}
                place={places[index] ?? ""}
                {...shared(id)}
              />
              {narrative.charts
                .filter(({ after }) => after === index)
                .map(({ chart }) => (
                  <ChartPicture key={chart.title} chart={chart} />
                ))}
            </Fragment>
          ))
        }
      </TextGroup>
      <OwnWordsList {...narrative} />
    </>
  );
}

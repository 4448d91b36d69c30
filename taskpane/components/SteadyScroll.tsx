import { Component, createRef, type ReactNode } from "react";

export interface SteadyScrollProps {
  readonly className?: string;
  readonly hidden: boolean;
  /** When this changes, new results take the place of old ones. */
  readonly version: unknown;
  /** `data-item` of the finding that is opened. */
  readonly openItem: string;
  readonly children: ReactNode;
}

interface Anchor {
  readonly item: string;
  readonly top: number;
}

/**
 * The scrolling part of the pane. When results are renewed, the opened finding, or else the first one in sight,
 * stays exactly where it was, and who is at the top stays there: nothing moves that the user did not move.
 */
export class SteadyScroll extends Component<SteadyScrollProps> {
  private readonly box = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: SteadyScrollProps): Anchor | null {
    const box = this.box.current;
    if (before.version === this.props.version || !box) return null;
    const edge = box.getBoundingClientRect();
    const inSight = [...box.querySelectorAll<HTMLElement>("[data-item]")].filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > edge.top && top < edge.bottom;
    });
    const opened = inSight.find((element) => element.dataset["item"] === before.openItem);
    // Who is at the very top is reading the verdict, and goes on reading it.
    const anchor = opened ?? (box.scrollTop > 0 ? inSight[0] : undefined);
    return anchor ? { item: anchor.dataset["item"]!, top: anchor.getBoundingClientRect().top } : null;
  }

  override componentDidUpdate(_before: SteadyScrollProps, _state: unknown, anchor: Anchor | null): void {
    const box = this.box.current;
    if (!box || !anchor) return;
    const element = [...box.querySelectorAll<HTMLElement>("[data-item]")].find(
      ({ dataset }) => dataset["item"] === anchor.item,
    );
    if (element) box.scrollTop += element.getBoundingClientRect().top - anchor.top;
  }

  override render(): ReactNode {
    const { className, hidden, children } = this.props;
    return (
      <div ref={this.box} className={className} hidden={hidden}>
        {children}
      </div>
    );
  }
}

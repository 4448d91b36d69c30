import { boxOf } from "../addresses";
import { Fault, notImplemented } from "../fault";
import type { ChartModel } from "../model/chart";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import type { Json } from "../wire";
import { asText, asTruth, HostCollection, HostObject, type Members, type Parameter } from "./host-object";
import { RangeObject } from "./range";

const TYPES = ["ColumnClustered", "Pie"];

/** The charts of a sheet. */
export class ChartCollection extends HostCollection {
  readonly className = "ChartCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    Count: { get: () => this.sheet.charts.length },
    Add: { call: ([type, source, seriesBy]) => this.add(asText(type, "type"), source, seriesBy) },
    GetCount: { call: () => this.sheet.charts.length },
  };

  override items(): readonly ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.session, this.sheet, chart));
  }

  private add(type: string, source: Parameter | undefined, seriesBy: Parameter | undefined): ChartObject {
    if (!TYPES.includes(type)) throw notImplemented(`charts of type ${type}`);
    if (!(source instanceof RangeObject)) throw new Fault("InvalidArgument", "sourceData must be a range.");
    this.session.mayChange(this.sheet, "content");
    const chart: ChartModel = {
      id: this.session.book.freshId(),
      type,
      source: source.box,
      seriesBy: seriesBy === null || seriesBy === undefined ? "Auto" : asText(seriesBy, "seriesBy"),
      title: "",
      legendPosition: "Right",
      labels: { showValue: false, showPercentage: false, numberFormat: "General" },
      place: undefined,
    };
    this.sheet.charts.push(chart);
    return new ChartObject(this.session, this.sheet, chart);
  }
}

class ChartObject extends HostObject {
  readonly className = "Chart";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly chart: ChartModel,
  ) {
    super(session);
  }

  override get id(): string {
    return this.chart.id;
  }

  protected readonly members: Members = {
    Id: { get: () => this.chart.id },
    Title: {
      child: () =>
        this.part("ChartTitle", {
          Text: {
            get: () => this.chart.title,
            set: (text) => (this.chart.title = asText(text, "text")),
          },
        }),
    },
    Legend: {
      child: () =>
        this.part("ChartLegend", {
          Position: {
            get: () => this.chart.legendPosition,
            set: (position) => (this.chart.legendPosition = asText(position, "position")),
          },
        }),
    },
    DataLabels: { child: () => this.labels() },
    SetPosition: {
      call: ([start, end]) => {
        const from = boxOf(asText(start, "startCell"));
        const to = end === null || end === undefined ? from : boxOf(asText(end, "endCell"));
        this.chart.place = { ...from, bottom: to.bottom, right: to.right };
      },
    },
    Delete: {
      call: () => {
        this.session.mayChange(this.sheet, "content");
        this.sheet.charts = this.sheet.charts.filter((each) => each !== this.chart);
      },
    },
  };

  /** Labels that show nothing are gone, and nothing more can be said of them. */
  private labels(): HostObject {
    const { labels } = this.chart;
    const show = (name: "showValue" | "showPercentage") => ({
      get: () => labels[name],
      set: (value: Json) => {
        labels[name] = asTruth(value, name);
        if (!labels.showValue && !labels.showPercentage) {
          throw new Fault("GeneralException", "Labels that show nothing.");
        }
      },
    });
    return this.part("ChartDataLabels", {
      ShowValue: show("showValue"),
      ShowPercentage: show("showPercentage"),
      NumberFormat: {
        get: () => labels.numberFormat,
        set: (format) => (labels.numberFormat = asText(format, "numberFormat")),
      },
    });
  }

  private part(className: string, members: Members): HostObject {
    return new ChartPart(this.session, className, members);
  }
}

/** A part of a chart: its title, its legend, its labels. */
class ChartPart extends HostObject {
  constructor(
    session: Session,
    readonly className: string,
    protected readonly members: Members,
  ) {
    super(session);
  }
}

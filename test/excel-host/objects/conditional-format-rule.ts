import { Fault } from "../fault";
import { parseFormula } from "../formula/parse";
import type { ConditionalFormatModel } from "../model/conditional-format";
import { asText, HostObject, type Members } from "./host-object";
import type { Place } from "./place";

export class ConditionalFormatRuleObject extends HostObject {
  readonly className = "ConditionalFormatRule";

  constructor(
    private readonly place: Place,
    private readonly format: ConditionalFormatModel,
  ) {
    super(place.session);
  }

  protected readonly members: Members = {
    Formula: {
      get: () => this.format.formula,
      set: (value) => {
        this.place.session.mayChange(this.place.sheet, "format");
        const formula = asText(value, "formula");
        try {
          parseFormula(formula.replace(/^=/, ""));
        } catch {
          throw new Fault("InvalidArgument", `The rule ${formula} does not read.`);
        }
        this.format.formula = formula;
      },
    },
  };
}

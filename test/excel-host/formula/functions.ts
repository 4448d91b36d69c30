/** The worksheet functions of the local Excel. One that is missing here shows `#NAME?`, as in Excel. */
import { ErrorValue, numberOf, toNumber, toText, type Value } from "./value";

/** A parameter, not yet looked at: IF must not evaluate the branch it does not take. */
export interface Parameter {
  /** One value; of a range, its first cell. */
  value(): Value;
  /** Every value of a range, or the one value. */
  values(): readonly Value[];
  /** True for a reference, whose texts SUM leaves out. */
  readonly isReference: boolean;
}

type WorksheetFunction = (parameters: readonly Parameter[]) => Value;

const VALUE_ERROR = new ErrorValue("#VALUE!");

function numeric(compute: (...numbers: number[]) => Value): WorksheetFunction {
  return (parameters) => {
    const numbers: number[] = [];
    for (const parameter of parameters) {
      const number = toNumber(parameter.value());
      if (number instanceof ErrorValue) return number;
      numbers.push(number);
    }
    return compute(...numbers);
  };
}

function textual(compute: (...texts: string[]) => Value): WorksheetFunction {
  return (parameters) => {
    const texts: string[] = [];
    for (const parameter of parameters) {
      const value = parameter.value();
      if (value instanceof ErrorValue) return value;
      texts.push(toText(value));
    }
    return compute(...texts);
  };
}

/** Half away from zero, on the decimal that is shown: Excel's ROUND does not see binary noise. */
function roundHalfUp(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toPrecision(15).split("e");
  const shifted = Number(`${mantissa}e${String(Number(exponent) + digits)}`);
  return Math.sign(value) * Number(`${String(Math.round(shifted))}e${String(-digits)}`);
}

function numbersOf(parameters: readonly Parameter[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const parameter of parameters) {
    for (const value of parameter.values()) {
      if (value instanceof ErrorValue) return value;
      if (typeof value === "number") numbers.push(value);
      else if (!parameter.isReference) {
        const number = toNumber(value);
        if (number instanceof ErrorValue) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

function aggregate(compute: (numbers: number[]) => Value): WorksheetFunction {
  return (parameters) => {
    const numbers = numbersOf(parameters);
    return numbers instanceof ErrorValue ? numbers : compute(numbers);
  };
}

/** Full-width letters, digits and signs as half-width ones. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

function truth(value: Value | undefined): boolean | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (typeof value === "string") return VALUE_ERROR;
  return Boolean(value);
}

export const FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  SUM: aggregate((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: aggregate((numbers) => (numbers.length ? Math.max(...numbers) : 0)),
  MIN: aggregate((numbers) => (numbers.length ? Math.min(...numbers) : 0)),
  ABS: numeric((number = 0) => Math.abs(number)),
  ROUND: numeric((number = 0, digits = 0) => roundHalfUp(number, digits)),
  N: ([parameter]) => {
    const value = parameter?.value() ?? null;
    if (value instanceof ErrorValue) return value;
    return typeof value === "number" ? value : value === true ? 1 : 0;
  },
  VALUE: ([parameter]) => {
    const value = parameter?.value() ?? null;
    if (typeof value !== "string") return value instanceof ErrorValue ? value : toNumber(value);
    return numberOf(value) ?? VALUE_ERROR;
  },
  ASC: textual((text = "") => halfWidth(text)),
  TRIM: textual((text = "") => text.trim().replace(/ +/g, " ")),
  LEN: textual((text = "") => text.length),
  LEFT: textual((text = "", count = "1") => text.slice(0, Number(count))),
  SUBSTITUTE: textual((text = "", old = "", fresh = "") => (old === "" ? text : text.split(old).join(fresh))),
  HYPERLINK: ([address, shown]) => (shown ?? address)?.value() ?? null,
  ISERROR: ([parameter]) => parameter?.value() instanceof ErrorValue,
  ISNUMBER: ([parameter]) => typeof parameter?.value() === "number",
  IFERROR: ([parameter, otherwise]) => {
    const value = parameter?.value() ?? null;
    return value instanceof ErrorValue ? (otherwise?.value() ?? null) : value;
  },
  IF: ([condition, then, otherwise]) => {
    const holds = truth(condition?.value());
    if (holds instanceof ErrorValue) return holds;
    return holds ? (then ? then.value() : true) : otherwise ? otherwise.value() : false;
  },
  AND: (parameters) => {
    const truths = parameters.map((parameter) => truth(parameter.value()));
    return truths.find((each) => each instanceof ErrorValue) ?? truths.every(Boolean);
  },
  OR: (parameters) => {
    const truths = parameters.map((parameter) => truth(parameter.value()));
    return truths.find((each) => each instanceof ErrorValue) ?? truths.some(Boolean);
  },
  COUNTIF: ([range, criterion]) => {
    const wanted = criterion?.value() ?? null;
    return (range?.values() ?? []).filter((value) =>
      typeof wanted === "string" && typeof value === "string"
        ? value.toLowerCase() === wanted.toLowerCase()
        : value === wanted,
    ).length;
  },
};

/** The worksheet functions that are understood. Of a formula with another one nothing is guessed. */
import { Decimal } from "decimal.js";
import { NotUnderstood } from "./tokens";
import { DIVIDED_BY_ZERO, ErrorValue, toNumber, VALUE_ERROR, type Value } from "./value";

/** A parameter that is not yet looked at: IF leaves the branch alone that it does not take. */
export interface Parameter {
  /** One value; of a range its first cell. */
  value(): Value;
  /** Every value of a range that is filled, or the one value. */
  values(): Iterable<Value>;
  /** True for a reference, of which SUM leaves texts and truth values out. */
  readonly isReference: boolean;
}

type WorksheetFunction = (parameters: readonly Parameter[]) => Value;

const ZERO = new Decimal(0);

/** The numbers of all parameters; the first error where there is one. */
function numbersOf(parameters: readonly Parameter[]): readonly Decimal[] | ErrorValue {
  const numbers: Decimal[] = [];
  for (const { values, isReference } of parameters) {
    for (const value of values()) {
      if (value instanceof ErrorValue) return value;
      if (value instanceof Decimal) numbers.push(value);
      else if (!isReference) {
        const number = toNumber(value);
        if (number instanceof ErrorValue) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

function ofNumbers(compute: (numbers: readonly Decimal[]) => Value): WorksheetFunction {
  return (parameters) => {
    const numbers = numbersOf(parameters);
    return numbers instanceof ErrorValue ? numbers : compute(numbers);
  };
}

/** A function of one number and, where it has one, a number of digits. */
function ofOne(compute: (number: Decimal, digits: number) => Value): WorksheetFunction {
  return ([first, second]) => {
    const number = toNumber(first?.value() ?? null);
    const digits = toNumber(second?.value() ?? null);
    if (number instanceof ErrorValue) return number;
    return digits instanceof ErrorValue ? digits : compute(number, digits.truncated().toNumber());
  };
}

/** To so many digits behind the point, before it where they are negative. */
function rounded(mode: Decimal.Rounding): WorksheetFunction {
  return ofOne((number, digits) => {
    if (Math.abs(digits) > 30) throw new NotUnderstood("位数太大");
    const power = Decimal.pow(10, digits);
    return number.times(power).toDecimalPlaces(0, mode).dividedBy(power);
  });
}

const sum = (numbers: readonly Decimal[]): Decimal =>
  numbers.reduce((total, number) => total.plus(number), ZERO);

export function truth(value: Value): boolean | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (typeof value === "string") return VALUE_ERROR;
  return value instanceof Decimal ? !value.isZero() : value === true;
}

function ofTruths(compute: (truths: readonly boolean[]) => boolean): WorksheetFunction {
  return (parameters) => {
    const truths: boolean[] = [];
    for (const { values } of parameters) {
      for (const value of values()) {
        if (value === null) continue;
        const one = truth(value);
        if (one instanceof ErrorValue) return one;
        truths.push(one);
      }
    }
    return compute(truths);
  };
}

/** SUBTOTAL of hidden rows and of subtotals is another sum than SUM; 9 and 109 are told apart nowhere else. */
const SUBTOTAL_SUMS: ReadonlySet<number> = new Set([9, 109]);

const BY_NAME: Readonly<Record<string, WorksheetFunction>> = {
  SUM: ofNumbers(sum),
  PRODUCT: ofNumbers((numbers) =>
    numbers.length === 0 ? ZERO : numbers.reduce((product, number) => product.times(number)),
  ),
  AVERAGE: ofNumbers((numbers) =>
    numbers.length === 0 ? DIVIDED_BY_ZERO : sum(numbers).dividedBy(numbers.length),
  ),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? ZERO : Decimal.max(...numbers))),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? ZERO : Decimal.min(...numbers))),
  SUBTOTAL: ([kind, ...parameters]) => {
    const number = toNumber(kind?.value() ?? null);
    if (number instanceof ErrorValue) return number;
    if (!SUBTOTAL_SUMS.has(number.toNumber())) throw new NotUnderstood("用到了不是求和的 SUBTOTAL");
    return BY_NAME["SUM"]!(parameters);
  },
  ROUND: rounded(Decimal.ROUND_HALF_UP),
  ROUNDUP: rounded(Decimal.ROUND_UP),
  ROUNDDOWN: rounded(Decimal.ROUND_DOWN),
  INT: ofOne((number) => number.floor()),
  ABS: ofOne((number) => number.abs()),
  N: ([parameter]) => {
    const value = parameter?.value() ?? null;
    if (value instanceof ErrorValue || value instanceof Decimal) return value;
    return new Decimal(value === true ? 1 : 0);
  },
  VALUE: ([parameter]) => toNumber(parameter?.value() ?? null),
  ISERROR: ([parameter]) => parameter?.value() instanceof ErrorValue,
  ISNUMBER: ([parameter]) => parameter?.value() instanceof Decimal,
  ISBLANK: ([parameter]) => (parameter?.value() ?? null) === null,
  IFERROR: ([parameter, otherwise]) => {
    const value = parameter?.value() ?? null;
    return value instanceof ErrorValue ? (otherwise?.value() ?? null) : value;
  },
  IF: ([condition, then, otherwise]) => {
    const holds = truth(condition?.value() ?? null);
    if (holds instanceof ErrorValue) return holds;
    if (holds) return then ? then.value() : true;
    return otherwise ? otherwise.value() : false;
  },
  AND: ofTruths((truths) => truths.every(Boolean)),
  OR: ofTruths((truths) => truths.some(Boolean)),
  NOT: ([parameter]) => {
    const value = truth(parameter?.value() ?? null);
    return value instanceof ErrorValue ? value : !value;
  },
};

export const FUNCTIONS: ReadonlyMap<string, WorksheetFunction> = new Map(Object.entries(BY_NAME));

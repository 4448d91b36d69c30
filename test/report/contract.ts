/** The shape of `check --format json`, version 1, as scripts rely on it. */
import type { Shape } from "./shape";

const AMOUNT = /^-?\d+(\.\d+)?$/;
const RULE = /^[A-Z]/;
const TABLE = /^([TB](0[1-9]|10))$/;

const cell = {
  sheet: "text",
  address: /^[A-Z]{1,3}[1-9]\d*$/,
  label: "text",
  value: { orNull: "text" },
} as const satisfies Record<string, Shape>;

const explanation = {
  kind: {
    oneOf: ["transposed-digits", "wrong-digit", "sign", "decimal-shift", "unit", "missing", "extra", "other"],
  },
  cells: { listOf: { keys: { ...cell, proposed: AMOUNT } } },
  resolves: { listOf: RULE },
  message: /./,
} as const satisfies Record<string, Shape>;

const WORKBOOK: Shape = {
  keys: {
    file: /./,
    kind: { oneOf: ["final-account", "budget", "unknown"] },
    department: "text",
    year: "number",
    unit: { oneOf: ["万元", "元", ""] },
    tables: { listOf: { keys: { id: TABLE, title: /./, number: "text", sheet: /./ } } },
    missing: { listOf: TABLE },
    unrecognised: { listOf: "text" },
    unread: {
      listOf: {
        keys: {
          sheet: "text",
          address: /^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/,
          label: /./,
          reason: /./,
        },
      },
    },
    summary: {
      keys: { relations: "number", error: "number", rounding: "number", warning: "number", info: "number" },
    },
    ledger: {
      listOf: {
        keys: {
          rule: RULE,
          title: /./,
          instances: "number",
          status: { oneOf: ["passed", "rounding", "failed", "not-applicable", "not-run"] },
          reason: "text",
        },
      },
    },
    findings: {
      listOf: {
        keys: {
          rule: RULE,
          severity: { oneOf: ["error", "rounding", "warning", "info"] },
          table: /^([TB](0[1-9]|10))?$/,
          message: /。$/,
          stated: "text",
          expected: "text",
          difference: "text",
          allowance: "text",
          cells: { listOf: { keys: cell } },
        },
      },
    },
    diagnoses: { listOf: { keys: { ...explanation, alternatives: { listOf: { keys: explanation } } } } },
    error: { orNull: /。$/ },
  },
};

export const CHECK: Shape = { keys: { version: { oneOf: [1] }, workbooks: { listOf: WORKBOOK } } };

export const RULES: Shape = {
  keys: {
    version: { oneOf: [1] },
    rules: {
      listOf: {
        keys: {
          id: RULE,
          title: /./,
          meaning: /./,
          source: /./,
          severity: { oneOf: ["error", "warning", "info"] },
          kind: { oneOf: ["relation", "assertion", "text"] },
          needs: { listOf: /^T(0[1-9]|10)$/ },
          exceptions: { listOf: /./ },
          examples: { keys: { holds: { listOf: /./ }, breaks: { listOf: /./ }, says: /./ } },
        },
      },
    },
  },
};
